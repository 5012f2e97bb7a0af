import assert from 'node:assert/strict';
import { createConnector } from '../../connector/connector.ts';
import { productSystem } from '../../connector/product-system.ts';
import type { Receiver } from '../../connector/webhook-receiver.ts';
import { type JourneyCaller, locationOf, tenantIdOf } from '../../support/journeys/caller.ts';
import { workboxRequest } from '../../support/journeys/requests.ts';
import { codeOf, isSetUp, leave, ok, read, type StoryDeps, step, toSimulator, until } from './story-steps.ts';

const PRODUCT = 'WORKBOX';

/** A company whose product has a system of its own: it hears by its webhook, and confirms. */
export async function tellConnectedStory(
  deps: StoryDeps,
  product: JourneyCaller,
  receiver: Receiver,
): Promise<void> {
  const { customer } = deps;
  const company = `${deps.company}-box`;
  const system = productSystem();
  const connector = createConnector({
    client: product.client,
    products: [PRODUCT],
    told: async () => receiver.events(),
    system,
  });
  const heard = (tenantId: string) =>
    receiver
      .events()
      .map(Object)
      .filter(({ subject }) => subject === tenantId);
  /** While the connector works. */
  const untilConfirmed = (what: string, holds: () => Promise<boolean>) =>
    until(deps, what, async () => {
      await connector.catchUp();
      return holds();
    });

  const { address, tenantId } = await step(
    deps,
    'A connected product has the only say on its set-up, also while its receiver fails',
    async () => {
      receiver.breakDown(503);
      const { calls } = receiver.seen();
      const accepted = await customer.post('/v1/tenants', toSimulator(workboxRequest(company), company));
      // Of the request of the trial, and of that to the product.
      await until(deps, 'two calls of the webhook', async () => receiver.seen().calls >= calls + 2);
      assert.equal(await isSetUp(customer, locationOf(accepted)), false);
      receiver.breakDown(undefined);
      return { address: locationOf(accepted), tenantId: tenantIdOf(accepted) };
    },
  );
  await step(deps, 'Its webhook brings the request again, signed, and the product confirms', async () => {
    await untilConfirmed('set up', () => isSetUp(customer, address));
    assert.equal(system.settingsOf(tenantId, PRODUCT)?.companyId, company);
    assert.equal(receiver.seen().refused, 0, 'a call was not signed with the key of the stack');
    assert.deepEqual(Object(ok(await product.get(`${address}/services/${PRODUCT}`)).body), { tasks: [] });
  });
  await step(deps, 'Its data counts as deleted when the product has confirmed it', async () => {
    await Promise.all([
      leave(deps, address, [PRODUCT]),
      untilConfirmed('deleted', async () =>
        (await read(customer, address)).subscriptions.every(({ dataStatus }) => dataStatus === 'DELETED'),
      ),
    ]);
    assert.equal(system.settingsOf(tenantId, PRODUCT), undefined);
    const { events } = Object(ok(await customer.get(`${address}/events?limit=100`)).body);
    const receipt = events.find(({ type }: { type: string }) => type === 'DATA_DELETED');
    assert.match(receipt?.details.task ?? '', /^deletion-/, 'the receipt names no confirmation');
  });
  await step(deps, 'The webhook has brought each of its events, once or more', async () => {
    const path = `${address}/events?product=${PRODUCT}&limit=100`;
    const { events } = Object(ok(await product.get(path)).body);
    await until(deps, 'the last event', async () =>
      events.every(({ id }: { id: string }) => heard(tenantId).some((event) => event.id === id)),
    );
    const late = await product.send('PUT', `${address}/services/${PRODUCT}/set-up-1`, {
      status: 'FAILED',
      reason: 'LATE',
    });
    assert.ok(['TASK_ANSWERED', 'TASK_NOT_ASKED'].includes(codeOf(late)), late.text);
  });
}
