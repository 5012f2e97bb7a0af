import { expect, it } from 'vitest';
import { haltedTrial } from '../../support/journeys/halted-trial.ts';
import { journeyOfFile } from '../../support/journeys/journey.ts';

const journey = journeyOfFile();

it('a set-up that fails is recorded, counted and told as a delay; support retries it once (EDGE-R13, R45)', async () => {
  const { support, local } = journey();
  const desk = await support();
  const { customer, tenantId, address, mend } = await haltedTrial(journey(), 'unlucky', 'unlucky');

  const executionsOf = () => local.executions().filter(({ name }) => name.startsWith(`${tenantId}-TENANT`));
  expect(executionsOf()).toMatchObject([{ status: 'FAILED', error: 'SetupFailed' }]);
  expect((await customer.get(address)).body).toMatchObject({
    operation: { status: 'FAILED' },
    alerts: expect.arrayContaining([expect.objectContaining({ code: 'SETUP_FAILED' })]),
    subscriptions: [{ status: 'PROVISIONING' }, { status: 'PROVISIONING' }],
  });
  expect(local.mails()).toMatchObject([{ template: 'SETUP_DELAYED' }]);
  const metrics = local.logs().filter(({ line }) => line.includes('"OperationFailed":1'));
  expect(metrics).toHaveLength(1);

  await mend();
  const retried = await desk.post(`${address}/operation/retry`, {}, 'retry-1');
  const repeat = await desk.post(`${address}/operation/retry`, {}, 'retry-1');
  await local.drain();

  expect(retried).toMatchObject({ status: 202, body: { operation: { status: 'IN_PROGRESS' } } });
  expect(repeat.text).toBe(retried.text);
  expect(executionsOf().map(({ status }) => status)).toEqual(['FAILED', 'SUCCEEDED']);
  expect((await customer.get(address)).body).toMatchObject({ operation: { status: 'SUCCEEDED' } });
  expect(local.mails()).toMatchObject([{ template: 'SETUP_DELAYED' }, { template: 'SETUP_COMPLETE' }]);

  const again = await desk.post(`${address}/operation/retry`, {});
  expect(again).toMatchObject({ status: 409, body: { code: 'OPERATION_NOT_FAILED' } });
  expect((await customer.get(`${address}/events`)).body).toMatchObject({
    events: [
      { type: 'TRIAL_REQUESTED' },
      { type: 'SETUP_FAILED', actor: { type: 'SYSTEM' } },
      { type: 'SETUP_RETRIED', actor: { type: 'SUPPORT', sub: 'support-desk' } },
      { type: 'SETUP_COMPLETED' },
    ],
  });
});
