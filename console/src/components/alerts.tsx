import Alert from '@cloudscape-design/components/alert';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { Tenant } from '@smartwork/client/types';
import { useLanguage } from '../language/language.tsx';
import { ADVICE } from './advice.ts';

/** `OperationProgress` stands above and says it, in words for the company. */
const SAID_ABOVE = ['SETUP_FAILED', 'OPERATION_FAILED'];

/** What the administrator should see to, with what to do about it. */
export function Alerts({ alerts }: Pick<Tenant, 'alerts'>) {
  const { language } = useLanguage();
  const shown = alerts.filter(({ code }) => !SAID_ABOVE.includes(code));
  if (shown.length === 0) return null;
  return (
    <SpaceBetween size="xs">
      {shown.map(({ code, message, fix }) => (
        <Alert key={`${code} ${message}`} type="warning" header={message}>
          {ADVICE[code]?.[language] ?? fix}
        </Alert>
      ))}
    </SpaceBetween>
  );
}
