import Button from '@cloudscape-design/components/button';
import Modal from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import { Problem } from '../components/problem.tsx';
import { useTexts } from '../language/texts.ts';
import { useSession } from './session.tsx';
import { SESSION_TEXTS } from './session-texts.ts';

/** Stands over the page when the login has ended in the middle of something. */
export function ExpiredDialog() {
  const { isExpired, logInAgain } = useSession();
  const [error, setError] = useState<unknown>();
  const t = useTexts(SESSION_TEXTS);
  const again = () => {
    setError(undefined);
    logInAgain().catch(setError);
  };
  return (
    <Modal
      visible={isExpired}
      header={t('expired')}
      footer={
        <Button variant="primary" onClick={again}>
          {t('logInAgain')}
        </Button>
      }
    >
      <SpaceBetween size="s">
        {t('expiredText')}
        {error !== undefined && <Problem error={error} />}
      </SpaceBetween>
    </Modal>
  );
}
