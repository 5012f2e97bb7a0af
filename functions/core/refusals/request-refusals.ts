import type { RefusalText } from './refusal-text.ts';

/** What is wrong with the call itself. */
export const REQUEST_REFUSALS = {
  JSON_MALFORMED: {
    title: { en: 'The body is not valid JSON', ko: '요청 본문이 올바른 JSON이 아닙니다' },
    fix: { en: 'Send one JSON object.', ko: 'JSON 객체 하나를 보내 주십시오.' },
  },
  CONTENT_TYPE_UNSUPPORTED: {
    title: {
      en: 'The content type is not application/json',
      ko: '콘텐츠 형식이 application/json이 아닙니다',
    },
    fix: {
      en: 'Send Content-Type: application/json.',
      ko: 'Content-Type: application/json 헤더를 보내 주십시오.',
    },
  },
  BODY_TOO_LARGE: {
    title: { en: 'The body is larger than 64 kB', ko: '요청 본문이 64kB보다 큽니다' },
    fix: { en: 'Send a smaller body.', ko: '본문의 크기를 줄여 주십시오.' },
  },
  HEADER_MALFORMED: {
    title: { en: 'A header is malformed', ko: '헤더의 형식이 올바르지 않습니다' },
    fix: { en: 'Correct the header named in errors.', ko: 'errors에 표시된 헤더를 수정해 주십시오.' },
  },
  IDEMPOTENCY_KEY_REQUIRED: {
    title: { en: 'The Idempotency-Key header is missing', ko: 'Idempotency-Key 헤더가 없습니다' },
    fix: {
      en: 'Send a fresh Idempotency-Key with each new request and the same one with its repeats.',
      ko: '새 요청마다 새 Idempotency-Key를 보내고, 같은 요청을 반복할 때는 같은 키를 보내 주십시오.',
    },
  },
  IDEMPOTENCY_KEY_REUSED: {
    title: {
      en: 'The Idempotency-Key was used for another request',
      ko: '다른 요청에 이미 사용한 Idempotency-Key입니다',
    },
    fix: { en: 'Send a fresh Idempotency-Key.', ko: '새 Idempotency-Key를 보내 주십시오.' },
  },
  IDEMPOTENCY_KEY_IN_FLIGHT: {
    title: {
      en: 'A request with this Idempotency-Key is being processed',
      ko: '같은 Idempotency-Key의 요청을 처리하고 있습니다',
    },
    fix: {
      en: 'Repeat the request after the seconds in Retry-After.',
      ko: 'Retry-After에 표시된 시간(초)이 지난 후 다시 요청해 주십시오.',
    },
  },
  INPUT_INVALID: {
    title: { en: 'The request has invalid values', ko: '요청에 올바르지 않은 값이 있습니다' },
    fix: { en: 'Correct the fields named in errors.', ko: 'errors에 표시된 항목을 수정해 주십시오.' },
  },
  NOT_FOUND: {
    title: { en: 'There is no such resource', ko: '요청한 대상을 찾을 수 없습니다' },
    fix: { en: 'Check the address.', ko: '주소를 확인해 주십시오.' },
  },
  METHOD_NOT_ALLOWED: {
    title: { en: 'The address has no such method', ko: '이 주소에서 지원하지 않는 메서드입니다' },
    fix: {
      en: 'Use one of the methods in the Allow header.',
      ko: 'Allow 헤더에 있는 메서드를 사용해 주십시오.',
    },
  },
  ETAG_STALE: {
    title: {
      en: 'The resource has changed since it was read',
      ko: '조회한 이후 내용이 변경되었습니다',
    },
    fix: {
      en: 'Read it again and send its new ETag in If-Match.',
      ko: '다시 조회하고 새 ETag를 If-Match에 보내 주십시오.',
    },
  },
  IF_MATCH_REQUIRED: {
    title: {
      en: 'Something scheduled is edited without If-Match',
      ko: '예약된 내용을 변경하려면 If-Match가 필요합니다',
    },
    fix: {
      en: 'Read the tenant and send its ETag in If-Match.',
      ko: '회사를 조회하고 그 ETag를 If-Match에 보내 주십시오.',
    },
  },
  BUSY: {
    title: { en: 'The service is busy', ko: '서비스의 요청이 많아 처리하지 못했습니다' },
    fix: {
      en: 'Repeat the request after the seconds in Retry-After.',
      ko: 'Retry-After에 표시된 시간(초)이 지난 후 다시 요청해 주십시오.',
    },
  },
} as const satisfies Readonly<Record<string, RefusalText>>;
