import type { Texts } from '../../language/texts.ts';

export const TEXTS = {
  title: { en: 'Add or remove many accounts', ko: '계정 일괄 등록·삭제' },
  description: {
    en: 'Paste the lines of a CSV file or of a spreadsheet.',
    ko: 'CSV 파일이나 스프레드시트의 내용을 붙여 넣어 주십시오.',
  },
  mode: { en: 'What to do', ko: '작업' },
  REGISTER: { en: 'Register or change', ko: '등록 또는 변경' },
  REMOVE: { en: 'Remove', ko: '삭제' },
  lines: { en: 'Lines', ko: '계정 목록' },
  format: {
    en: 'One account a line: ID, name, email address. Name and address may be left out.',
    ko: '한 줄에 계정 하나씩 ID, 이름, 이메일 주소 순서로 입력합니다. 이름과 이메일 주소는 생략할 수 있습니다.',
  },
  formatRemove: { en: 'One ID a line.', ko: '한 줄에 ID 하나씩 입력합니다.' },
  file: { en: 'Choose a file', ko: '파일 선택' },
  counted: {
    en: '{good, number} {good, plural, one {line is} other {lines are}} correct, {bad, number} {bad, plural, one {has} other {have}} errors.',
    ko: '올바른 줄 {good, number}개, 오류가 있는 줄 {bad, number}개',
  },
  bad: { en: 'Lines with errors', ko: '오류가 있는 줄' },
  badText: {
    en: 'Correct them above, or send the correct lines first: these stay here.',
    ko: '위에서 수정하거나 올바른 줄을 먼저 처리해 주십시오. 오류가 있는 줄은 입력란에 그대로 남습니다.',
  },
  line: { en: 'Line', ko: '줄' },
  text: { en: 'Text', ko: '내용' },
  problem: { en: 'What is wrong', ko: '오류' },
  check: {
    en: 'Check {count, number} {count, plural, one {line} other {lines}}',
    ko: '{count, number}줄 확인',
  },
  checking: { en: 'Checking the lines', ko: '계정을 확인하고 있습니다' },
  sending: { en: 'Sending the lines', ko: '계정을 처리하고 있습니다' },
  progress: { en: '{done, number} of {all, number}', ko: '{all, number}개 중 {done, number}개' },
  doRegister: {
    en: 'Register {count, number} {count, plural, one {account} other {accounts}}',
    ko: '계정 {count, number}개 등록',
  },
  doRemove: {
    en: 'Remove {count, number} {count, plural, one {account} other {accounts}}',
    ko: '계정 {count, number}개 삭제',
  },
  confirmRegister: {
    en: '{changed, number} {changed, plural, one {account is new or changes} other {accounts are new or change}}, {unchanged, number} {unchanged, plural, one {stays as it is} other {stay as they are}}. New accounts are billed from today on.',
    ko: '새로 등록되거나 변경되는 계정 {changed, number}개, 변경 없는 계정 {unchanged, number}개입니다. 새 계정의 요금은 오늘부터 계산됩니다.',
  },
  confirmRemove: {
    en: '{changed, number} {changed, plural, one {account is} other {accounts are}} removed, {unchanged, number} {unchanged, plural, one {is} other {are}} not registered. Removed accounts count for today, and can no longer log in.',
    ko: '삭제되는 계정 {changed, number}개, 등록되지 않은 계정 {unchanged, number}개입니다. 삭제한 계정은 오늘까지 요금에 포함되며 더 이상 로그인할 수 없습니다.',
  },
  ready: { en: 'Everything was checked', ko: '확인을 마쳤습니다' },
  stopped: {
    en: '{done, number} of {all, number} are done. The others stay in the list: correct them and try again.',
    ko: '{all, number}개 중 {done, number}개를 처리했습니다. 나머지는 목록에 남아 있으니 고친 후 다시 시도해 주십시오.',
  },
  done: {
    en: '{count, number} {count, plural, one {account is} other {accounts are}} done.',
    ko: '계정 {count, number}개를 처리했습니다.',
  },
  cancel: { en: 'Cancel', ko: '취소' },
  stop: { en: 'Stop', ko: '중지' },
  keepOpen: {
    en: 'Keep this page open until it is done.',
    ko: '완료될 때까지 이 화면을 닫지 마십시오.',
  },
  seeAccounts: { en: 'See the accounts', ko: '계정 보기' },
  refusedLine: { en: 'Line {line}: {message}', ko: '{line}번째 줄: {message}' },
} as const satisfies Texts;
