// The thread in which one bundle runs. Plain JavaScript: a .ts entry would load the type stripper in every thread.
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';

const { bundle, exportName, functionName, arn, memoryMb } = workerData;

function describe(error) {
  if (!(error instanceof Error)) return { errorType: 'Error', errorMessage: String(error) };
  return { errorType: error.name, errorMessage: error.message, trace: (error.stack ?? '').split('\n') };
}

async function load() {
  const handler = (await import(pathToFileURL(bundle).href))[exportName];
  if (typeof handler !== 'function') throw new Error(`the bundle exports no function ${exportName}`);
  return handler;
}

function contextOf(requestId, deadline) {
  return {
    awsRequestId: requestId,
    functionName,
    functionVersion: '$LATEST',
    invokedFunctionArn: arn,
    memoryLimitInMB: String(memoryMb),
    logGroupName: `/aws/lambda/${functionName}`,
    logStreamName: 'local',
    callbackWaitsForEmptyEventLoop: true,
    getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
  };
}

try {
  const handler = await load();
  parentPort.on('message', async ({ requestId, event, deadline }) => {
    try {
      // Like Lambda: event and answer cross the border as JSON, never as live objects.
      const answer = JSON.stringify(
        (await handler(JSON.parse(event), contextOf(requestId, deadline))) ?? null,
      );
      parentPort.postMessage({ kind: 'answer', answer });
    } catch (error) {
      parentPort.postMessage({ kind: 'failed', error: describe(error) });
    }
  });
  parentPort.postMessage({ kind: 'loaded' });
} catch (error) {
  parentPort.postMessage({ kind: 'broken', error: describe(error) });
}
