import Button from '@cloudscape-design/components/button';
import { Empty } from '../components/empty.tsx';
import { useTexts } from '../language/texts.ts';
import { SHELL_TEXTS } from './shell-texts.ts';

export function NotFound() {
  const t = useTexts(SHELL_TEXTS);
  return (
    <Empty title={t('notFound')} action={<Button href="/">{t('toStart')}</Button>}>
      {t('notFoundText')}
    </Empty>
  );
}
