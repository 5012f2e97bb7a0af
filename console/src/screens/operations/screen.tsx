import Button from '@cloudscape-design/components/button';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import { followLink } from '../../app/follow-link.ts';
import { DoneNotice } from '../../components/done-notice.tsx';
import { useTexts } from '../../language/texts.ts';
import { RenewAll } from './renew-all.tsx';
import { SearchBox } from './search-box.tsx';
import { StuckTable } from './stuck-table.tsx';
import { TEXTS } from './texts.ts';

/** Where support begins: who is stuck, and who is looked for. */
export function Screen() {
  const t = useTexts(TEXTS);
  const [done, setDone] = useState<string>();
  return (
    <ContentLayout
      header={
        <Header
          variant="h1"
          description={t('description')}
          actions={
            <Button href="/operations/groups" onFollow={followLink}>
              {t('groups')}
            </Button>
          }
        >
          {t('title')}
        </Header>
      }
    >
      <SpaceBetween size="l">
        <DoneNotice text={done} onDismiss={() => setDone(undefined)} />
        <SearchBox />
        <StuckTable onDone={setDone} />
        <RenewAll />
      </SpaceBetween>
    </ContentLayout>
  );
}
