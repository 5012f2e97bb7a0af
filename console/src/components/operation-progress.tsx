import Alert from '@cloudscape-design/components/alert';
import ProgressBar from '@cloudscape-design/components/progress-bar';
import type { Tenant } from '@smartwork/client/types';
import { useEffect, useState } from 'react';
import { useClock } from '../api/clock.tsx';
import { type Texts, useTexts } from '../language/texts.ts';

export const OPERATION_TEXTS = {
  PROVISION: { en: 'Setting up your products', ko: '상품을 설정하고 있습니다' },
  ADD_PRODUCT: { en: 'Setting up the added product', ko: '추가한 상품을 설정하고 있습니다' },
  UPGRADE: { en: 'Upgrading', ko: '업그레이드하고 있습니다' },
  SWITCH_TO_BUNDLE: { en: 'Switching to the bundle', ko: '번들로 전환하고 있습니다' },
  upTo: {
    en: 'It takes up to 1 minute. You will get a mail at the notification address when it is done.',
    ko: '최대 1분 정도 걸립니다. 완료되면 알림 주소로 메일을 보내 드립니다.',
  },
  longer: {
    en: 'It takes longer than usual. You need not wait here: a mail tells you when it is done.',
    ko: '평소보다 오래 걸리고 있습니다. 기다리지 않으셔도 완료되면 메일로 알려 드립니다.',
  },
  failedText: {
    en: 'Customer support has been told and will start it again. Nothing is charged for it.',
    ko: '고객지원에 전달되었으며 다시 시작할 예정입니다. 이에 대한 요금은 청구되지 않습니다.',
  },
  lapsed: { en: 'The change had no effect', ko: '신청한 변경이 적용되지 않았습니다' },
  lapsedText: {
    en: 'The product that it was for had ended or was changed meanwhile. Nothing is charged for it.',
    ko: '변경하려던 상품이 그사이에 종료되었거나 변경되었습니다. 이에 대한 요금은 청구되지 않습니다.',
  },
} as const satisfies Texts;

const FAILED_TEXTS = {
  PROVISION: { en: 'The set-up could not be completed', ko: '상품 설정을 완료하지 못했습니다' },
  ADD_PRODUCT: {
    en: 'The set-up of the added product could not be completed',
    ko: '추가한 상품의 설정을 완료하지 못했습니다',
  },
  UPGRADE: { en: 'The upgrade could not be completed', ko: '업그레이드를 완료하지 못했습니다' },
  SWITCH_TO_BUNDLE: {
    en: 'The switch to the bundle could not be completed',
    ko: '번들 전환을 완료하지 못했습니다',
  },
} as const satisfies Texts & Record<Tenant['operation']['type'], object>;

const EXPECTED_MS = 60_000;
const DAY_MS = 86_400_000;

/** A set-up or a change that runs, with how far it should be; nothing once it has succeeded. For a day, that one had no effect. */
export function OperationProgress({ operation }: { readonly operation: Tenant['operation'] }) {
  const t = useTexts(OPERATION_TEXTS);
  const failed = useTexts(FAILED_TEXTS);
  const { now } = useClock();
  const [at, setAt] = useState(now);
  const isRunning = operation.status === 'IN_PROGRESS';
  useEffect(() => {
    if (!isRunning) return;
    const timer = setInterval(() => setAt(now()), 500);
    return () => clearInterval(timer);
  }, [isRunning, now]);

  if (operation.status === 'FAILED')
    return (
      <Alert type="error" header={failed(operation.type)}>
        {t('failedText')}
      </Alert>
    );
  if (operation.status === 'LAPSED' && now() - Date.parse(operation.finishedAt ?? '') < DAY_MS)
    return (
      <Alert type="info" header={t('lapsed')}>
        {t('lapsedText')}
      </Alert>
    );
  if (!isRunning) return null;
  const share = Math.max(0, at - Date.parse(operation.startedAt)) / EXPECTED_MS;
  return (
    <ProgressBar
      // It slows down as it comes near: nobody knows when the last step is done.
      value={Math.min(95, 100 * (1 - Math.exp(-3 * share)))}
      label={t(operation.type)}
      description={t(share > 1.5 || operation.trouble ? 'longer' : 'upTo')}
    />
  );
}
