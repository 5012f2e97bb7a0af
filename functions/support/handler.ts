import { createCommandStore } from '../adapters/command-store.ts';
import { createDynamo } from '../adapters/dynamo.ts';
import { createGroupReader } from '../adapters/group-reader.ts';
import { createGroupStore } from '../adapters/group-store.ts';
import { createMailReader } from '../adapters/mail-store.ts';
import { newGroupId } from '../command-flow/new-id.ts';
import { ROUTES, routeKeyOf } from '../routes.ts';
import { httpEntry } from '../runtime/http-entry.ts';
import { parseEnv } from '../runtime/parse-env.ts';
import { EnvSchema } from './env.ts';
import { getGroup, planGroupCancellation } from './group-queries.ts';
import {
  addAffiliate,
  changeMain,
  formGroup,
  removeAffiliate,
  saveOrgChart,
  setLinkedCards,
} from './groups.ts';
import { renewTimers, retryMail } from './operator.ts';
import { retryOperation } from './retry-operation.ts';

const env = parseEnv(EnvSchema);
const dynamo = createDynamo();
const store = createCommandStore(dynamo, env.TABLE_NAME, env.IDEMPOTENCY_TABLE_NAME);
const mails = createMailReader(dynamo, env.TABLE_NAME);
const groups = {
  ...createGroupStore(dynamo, env.TABLE_NAME, env.IDEMPOTENCY_TABLE_NAME),
  ...createGroupReader(dynamo, env.TABLE_NAME),
  newGroupId,
};

export const handler = httpEntry({
  [routeKeyOf(ROUTES.retryOperation)]: (request) => retryOperation(store, request),
  [routeKeyOf(ROUTES.renewTimers)]: (request) => renewTimers(store, request),
  [routeKeyOf(ROUTES.retryMail)]: (request) => retryMail({ ...store, ...mails }, request),
  [routeKeyOf(ROUTES.formGroup)]: (request) => formGroup(groups, request),
  [routeKeyOf(ROUTES.getGroup)]: (request) => getGroup(groups, request),
  [routeKeyOf(ROUTES.addAffiliate)]: (request) => addAffiliate(groups, request),
  [routeKeyOf(ROUTES.removeAffiliate)]: (request) => removeAffiliate(groups, request),
  [routeKeyOf(ROUTES.changeMain)]: (request) => changeMain(groups, request),
  [routeKeyOf(ROUTES.setLinkedCards)]: (request) => setLinkedCards(groups, request),
  [routeKeyOf(ROUTES.saveOrgChart)]: (request) => saveOrgChart(groups, request),
  [routeKeyOf(ROUTES.planGroupCancellation)]: (request) => planGroupCancellation(groups, request),
});
