import {
  addAffiliate,
  changeMain,
  dissolveGroup,
  removeAffiliate,
  setLinkedCards,
  undoDissolution,
} from '@smartwork/client/calls';
import type { Group, Tenant } from '@smartwork/client/types';
import { ActionForm } from '../../actions/dialogs/action-form.tsx';
import type { Field } from '../../actions/dialogs/form-fields.tsx';
import { useClient } from '../../api/client.tsx';
import { companyName } from '../../components/values/product-name.ts';
import { useTexts } from '../../language/texts.ts';
import type { Company, RowAction } from './companies-table.tsx';
import { COUNT_RULES } from './count-rules.ts';
import { GroupPreview } from './group-preview.tsx';
import { TEXTS } from './texts.ts';

export type OpenDialog =
  | { readonly action: 'add'; readonly tenant: Tenant }
  | { readonly action: RowAction; readonly company: Company }
  | { readonly action: 'dissolve' | 'undo' }
  /** With the date of the change that was shown: another one may be scheduled, or none any more. */
  | { readonly action: 'dropMain'; readonly effectiveDate: string };

interface GroupDialogsProps {
  readonly group: Group;
  readonly open: OpenDialog;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** The changes of a group, each with its dry run: the group as it would be then. */
export function GroupDialogs({ group, open, onClose, onDone }: GroupDialogsProps) {
  const t = useTexts(TEXTS);
  const client = useClient();
  const { groupId, mainTenantId } = group;
  const shared = {
    title: t(open.action),
    confirm: t(open.action),
    subject: group,
    onClose,
    onDone,
    children: ({ result }: { readonly result: Group }) => <GroupPreview group={result} before={group} />,
  };
  const day = (description: string, isOptional = true): Field => ({
    name: 'from',
    label: t('day'),
    kind: 'date',
    description,
    isOptional,
  });
  const fromIn = ({ from }: Readonly<Record<string, string>>) => (from ? { from } : {});
  switch (open.action) {
    case 'add':
      return (
        <ActionForm
          {...shared}
          note={<strong>{companyName(open.tenant)}</strong>}
          fields={[day(t('addFrom'))]}
          call={(values, sending) =>
            addAffiliate({
              client,
              path: { groupId, tenantId: open.tenant.tenantId },
              body: fromIn(values),
              ...sending,
            })
          }
        />
      );
    case 'remove': {
      const { tenantId, companyId: name = tenantId } = open.company;
      return (
        <ActionForm
          {...shared}
          fields={[day(t('removeText', { name }))]}
          call={(values, { query, headers }) =>
            removeAffiliate({
              client,
              path: { groupId, tenantId },
              query: { ...query, ...fromIn(values) },
              headers,
            })
          }
        />
      );
    }
    case 'makeMain': {
      const { tenantId, companyId: name = tenantId } = open.company;
      return (
        <ActionForm
          {...shared}
          fields={[day(t('makeMainText', { name }), false)]}
          call={({ from = '' }, sending) =>
            changeMain({ client, path: { groupId }, body: { tenantId, effectiveDate: from }, ...sending })
          }
        />
      );
    }
    case 'setCards':
      return (
        <ActionForm
          {...shared}
          fields={[{ name: 'count', label: t('count'), rules: COUNT_RULES }]}
          initial={{ count: String(open.company.linkedCards) }}
          call={({ count }, sending) =>
            setLinkedCards({
              client,
              path: { groupId, tenantId: open.company.tenantId },
              body: { count: Number(count) },
              ...sending,
            })
          }
        />
      );
    case 'dissolve':
      return (
        <ActionForm
          {...shared}
          phrase={t('dissolvePhrase')}
          fields={[day(t('dissolveText'))]}
          call={(values, { query, headers }) =>
            dissolveGroup({ client, path: { groupId }, query: { ...query, ...fromIn(values) }, headers })
          }
        />
      );
    case 'undo':
      return (
        <ActionForm
          {...shared}
          fields={[]}
          call={(_, sending) => undoDissolution({ client, path: { groupId }, ...sending })}
        />
      );
    case 'dropMain':
      return (
        <ActionForm
          {...shared}
          fields={[]}
          call={(_, sending) =>
            changeMain({
              client,
              path: { groupId },
              body: { tenantId: mainTenantId, effectiveDate: open.effectiveDate },
              ...sending,
            })
          }
        />
      );
  }
}
