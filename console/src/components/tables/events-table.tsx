import Header from '@cloudscape-design/components/header';
import { answerOf } from '@smartwork/client/answer';
import { listEvents } from '@smartwork/client/calls';
import type { DomainEvent } from '@smartwork/client/types';
import { EVENT_TEXTS } from '../../../../functions/core/views/bus/event-texts.ts';
import { useClient } from '../../api/client.tsx';
import { tenantKey } from '../../api/queries.ts';
import { useAll } from '../../api/use-all.ts';
import { useLanguage } from '../../language/language.tsx';
import { type Texts, useTexts } from '../../language/texts.ts';
import { detailsInWords } from '../../words/event-details.ts';
import { Empty } from '../empty.tsx';
import { KstTime } from '../values/kst-time.tsx';
import { productName } from '../values/product-name.ts';
import { LongTable } from './long-table.tsx';

const TEXTS = {
  title: { en: 'History', ko: '이력' },
  text: { en: 'Who did what, and when.', ko: '변경 내용과 처리 주체를 확인합니다.' },
  when: { en: 'When (Korean time)', ko: '일시(한국 시간)' },
  what: { en: 'What', ko: '내용' },
  product: { en: 'Product', ko: '상품' },
  details: { en: 'Details', ko: '상세' },
  who: { en: 'Who', ko: '처리 주체' },
  CUSTOMER: { en: 'The company', ko: '회사' },
  SUPPORT: { en: 'Customer support', ko: '고객지원' },
  FINANCE: { en: 'Finance', ko: '재무 시스템' },
  SYSTEM: { en: 'Automatic', ko: '자동 처리' },
  none: { en: 'Nothing has happened yet', ko: '이력이 없습니다' },
} as const satisfies Texts;

/** The events of a company, the last one first. */
export function EventsTable({ tenantId }: { readonly tenantId: string }) {
  const t = useTexts(TEXTS);
  const { language } = useLanguage();
  const client = useClient();
  const list = useAll(
    [...tenantKey(tenantId), 'events'],
    async (cursor) =>
      (await answerOf(listEvents({ client, path: { tenantId }, query: { limit: 100, ...cursor } }))).data,
    // Without a product, the audit is answered, and not what the bus tells.
    ({ events }) => events.filter((event): event is DomainEvent => 'actor' in event),
  );
  return (
    <LongTable
      isNewestFirst
      label={t('title')}
      list={list}
      trackBy={({ version, number }) => `${version} ${number}`}
      header={
        <Header variant="h2" description={t('text')}>
          {t('title')}
        </Header>
      }
      empty={<Empty title={t('none')} />}
      columns={[
        {
          id: 'when',
          header: t('when'),
          minWidth: 150,
          cell: ({ effectiveAt }) => <KstTime at={effectiveAt} />,
        },
        {
          id: 'what',
          header: t('what'),
          isRowHeader: true,
          minWidth: 170,
          cell: ({ type }) => EVENT_TEXTS[type]?.[language] ?? type,
        },
        {
          id: 'product',
          header: t('product'),
          minWidth: 120,
          cell: ({ product }) => (product ? productName(product) : '–'),
        },
        {
          id: 'details',
          header: t('details'),
          minWidth: 200,
          cell: (event) => detailsInWords(event, language) || '–',
        },
        { id: 'who', header: t('who'), minWidth: 120, cell: ({ actor }) => t(actor.type) },
      ]}
    />
  );
}
