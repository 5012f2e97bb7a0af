import Button from '@cloudscape-design/components/button';
import Table from '@cloudscape-design/components/table';
import type { GroupCancellationPlan } from '@smartwork/client/types';
import { followLink } from '../../app/follow-link.ts';
import { useHasPage } from '../../app/pages.ts';
import { ADVICE } from '../../components/advice.ts';
import { Empty } from '../../components/empty.tsx';
import { productName } from '../../components/values/product-name.ts';
import { Won } from '../../components/values/won.tsx';
import { useLanguage } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { useSession } from '../../session/session.tsx';
import { TEXTS } from './texts.ts';

type Step = GroupCancellationPlan['steps'][number];
const CANCEL = '/companies/:tenantId/cancel';

/** The cancellations in the order in which they are accepted, each with its price and what stands in its way. */
export function StepsTable({ steps }: { readonly steps: readonly Step[] }) {
  const t = useTexts(TEXTS);
  const { language } = useLanguage();
  const { role } = useSession();
  // Staff see the plan; its steps are for the owners of the companies.
  const canGo = useHasPage(CANCEL) && role === 'customer';
  const nameOf = ({ companyId, tenantId }: Step) => companyId ?? tenantId;
  return (
    <Table
      variant="embedded"
      wrapLines
      items={steps}
      trackBy="tenantId"
      ariaLabels={{ tableLabel: t('steps') }}
      empty={<Empty title={t('noSteps')}>{t('noStepsText')}</Empty>}
      columnDefinitions={[
        { id: 'step', header: t('step'), minWidth: 70, cell: (step) => steps.indexOf(step) + 1 },
        {
          id: 'company',
          header: t('company'),
          isRowHeader: true,
          minWidth: 160,
          cell: (step) => `${nameOf(step)} (${t(step.role)})`,
        },
        {
          id: 'products',
          header: t('products'),
          minWidth: 160,
          cell: ({ body }) => body.items.map(({ product }) => productName(product)).join(', '),
        },
        {
          id: 'penalty',
          header: t('penalty'),
          minWidth: 100,
          cell: ({ body }) => <Won amount={body.acceptedPenalty} />,
        },
        {
          id: 'obstacles',
          header: t('obstacles'),
          minWidth: 220,
          cell: ({ blockers }) =>
            blockers.map(({ code, fix }) => ADVICE[code]?.[language] ?? fix).join(' ') || t('none'),
        },
        ...(canGo
          ? [
              {
                id: 'go',
                header: t('goThere'),
                minWidth: 160,
                cell: (step: Step) => (
                  <Button
                    variant="inline-link"
                    href={CANCEL.replace(':tenantId', step.tenantId)}
                    ariaLabel={t('goThereOf', { name: nameOf(step) })}
                    onFollow={followLink}
                  >
                    {t('goThere')}
                  </Button>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}
