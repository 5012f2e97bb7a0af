import SpaceBetween from '@cloudscape-design/components/space-between';
import { useParams } from 'wouter';
import { ActionPage, subscriptionIn } from '../../actions/action-page.tsx';
import { useCatalog } from '../../api/queries.ts';
import { Waiting } from '../../components/waiting.tsx';
import { useTexts } from '../../language/texts.ts';
import { ReservedBox } from './reserved-box.tsx';
import { SwitchForm } from './switch-form.tsx';
import { TEXTS } from './texts.ts';

/** From the trial to the paid service, today or on a reserved date (R63-R75). */
export function Screen() {
  const t = useTexts(TEXTS);
  const { product = '' } = useParams();
  const { data: catalog } = useCatalog();
  return (
    <ActionPage
      title={t('title')}
      actions={['SWITCH_TO_PAID', 'DROP_RESERVATION']}
      precautions={[t('endsOtherwise')]}
    >
      {({ tenant, onDone }) => {
        const subscription = subscriptionIn(tenant, product);
        if (!subscription) return null;
        if (!catalog) return <Waiting />;
        return (
          <SpaceBetween size="l">
            <ReservedBox tenant={tenant} subscription={subscription} onDone={onDone} />
            <SwitchForm catalog={catalog} tenant={tenant} subscription={subscription} onDone={onDone} />
          </SpaceBetween>
        );
      }}
    </ActionPage>
  );
}
