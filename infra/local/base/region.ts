/** The region that everything of a local run is in. */
export const REGION = 'ap-northeast-2';
