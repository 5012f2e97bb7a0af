import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import { actionHref } from '../../actions/action-pages.ts';
import { followLink } from '../../app/follow-link.ts';
import { useTexts } from '../../language/texts.ts';
import { TEXTS } from './texts.ts';

/** The other way to the second product: both as a bundle. */
export function BundleHint({ tenantId }: { readonly tenantId: string }) {
  const t = useTexts(TEXTS);
  return (
    <Alert
      type="info"
      header={t('bundle')}
      action={
        <Button href={actionHref('SWITCH_TO_BUNDLE', tenantId)} onFollow={followLink}>
          {t('requestBundle')}
        </Button>
      }
    >
      {t('bundleText')}
    </Alert>
  );
}
