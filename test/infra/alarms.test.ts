import { readFileSync } from 'node:fs';
import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { functionNames } from '../../infra/bundle.ts';
import { synthesize, WITH_WEBHOOK } from './synthesize.ts';

const { template, ofType } = synthesize({ ...WITH_WEBHOOK, alarmEmail: 'operations@example.com' });
const AlarmSchema = z.looseObject({
  AlarmDescription: z.string(),
  AlarmActions: z.array(z.object({ Ref: z.string() })),
  MetricName: z.string().optional(),
  Dimensions: z.array(z.object({ Name: z.string(), Value: z.unknown() })).default([]),
});
const alarms = ofType('AWS::CloudWatch::Alarm').map(([id, { Properties }]) => ({
  id,
  ...AlarmSchema.parse(Properties),
}));
const anchorOf = (description: string) =>
  /^.+\. What to do: docs\/runbook\.md#([a-z0-9-]+)$/s.exec(description)?.[1];
const slugOf = (heading: string) =>
  heading
    .toLowerCase()
    .replaceAll(/[^a-z0-9 -]/g, '')
    .replaceAll(' ', '-');

describe('the alarms', () => {
  const sections = [...readFileSync('docs/runbook.md', 'utf8').matchAll(/^## (.+)$/gm)].map(
    ([, heading = '']) => slugOf(heading),
  );

  it.each(
    alarms.map(({ id, AlarmDescription }) => [id, AlarmDescription]),
  )('%s says whom it hurts and which section of the runbook helps', (_, description) => {
    expect(sections).toContain(anchorOf(description));
  });

  it('use every section of the runbook', () => {
    const used = new Set(alarms.map(({ AlarmDescription }) => anchorOf(AlarmDescription)));
    // Somebody finds out about a lost table, no metric does.
    expect(sections.filter((section) => !used.has(section))).toEqual(['a-table-is-lost-or-damaged']);
  });

  it('have sections that say impact, first look and cure', () => {
    const bodies = readFileSync('docs/runbook.md', 'utf8').split(/^## /m).slice(1);
    for (const body of bodies)
      expect(body).toMatch(/\*\*Impact\.\*\*.+\*\*First look\.\*\*.+\*\*Cure\.\*\*/s);
  });

  it('are all told to the same topic', () => {
    const [[topic] = []] = ofType('AWS::SNS::Topic');
    expect(new Set(alarms.flatMap(({ AlarmActions }) => AlarmActions.map(({ Ref }) => Ref)))).toEqual(
      new Set([topic]),
    );
  });

  it('watch every function for crashes', () => {
    const watched = alarms
      .filter(({ MetricName }) => MetricName === 'Errors')
      .map(({ Dimensions }) => JSON.stringify(Dimensions[0]?.Value));
    const functions = ofType('AWS::Lambda::Function').map(([id]) => JSON.stringify({ Ref: id }));
    expect(watched.sort()).toEqual(functions.sort());
    expect(watched).toHaveLength(functionNames().length);
  });

  it('ring when a set-up takes more than a minute or fails (R44, A22, EDGE-R13)', () => {
    template.hasResourceProperties('AWS::CloudWatch::Alarm', {
      MetricName: 'ExecutionTime',
      Statistic: 'Maximum',
      Threshold: 60_000,
      Dimensions: [{ Name: 'StateMachineArn', Value: { Ref: 'ProvisionMachine' } }],
    });
    expect(JSON.stringify(alarms)).toContain('"OperationFailed"');
  });

  const machinesWatchedFor = (metric: string) => {
    const watching = alarms
      .map((alarm) => JSON.stringify(alarm))
      .filter((text) => text.includes(`"${metric}"`));
    const machines = ofType('AWS::StepFunctions::StateMachine').map(([id]) => id);
    return machines.filter((id) => watching.some((text) => text.includes(`{"Ref":"${id}"}`))).sort();
  };

  it.each(['ExecutionsFailed', 'ExecutionsTimedOut'])('ring for %s of every state machine', (metric) => {
    expect(machinesWatchedFor(metric)).toEqual(
      ofType('AWS::StepFunctions::StateMachine')
        .map(([id]) => id)
        .sort(),
    );
  });

  it('ring for a stopped execution only where nothing stops one: timers are stopped when their date moves', () => {
    expect(machinesWatchedFor('ExecutionsAborted')).toEqual(['DataDeletionMachine', 'ProvisionMachine']);
  });

  it('ring for each queue of dead letters', () => {
    const watched = alarms
      .filter(({ MetricName }) => MetricName === 'ApproximateNumberOfMessagesVisible')
      .map(({ Dimensions }) => JSON.stringify(Dimensions));
    const forDeadLetters = ofType('AWS::SQS::Queue').filter(
      ([, { Properties }]) => Properties['RedrivePolicy'] === undefined,
    );
    expect(forDeadLetters.filter(([id]) => !watched.some((text) => text.includes(id)))).toEqual([]);
  });

  it('ring for an item that the sweep fails on three times in a row, not for what a throttle held up', () => {
    const [failing] = alarms.filter(({ id }) => id.includes('SweepItemFailed'));
    expect(failing).toMatchObject({ MetricName: 'SweepItemFailed', EvaluationPeriods: 3 });
  });

  it('ring when the sweep does not run at all', () => {
    const [silent] = alarms.filter(({ id }) => id.includes('SweepSilent'));
    expect(silent).toMatchObject({ TreatMissingData: 'breaching', EvaluationPeriods: 3 });
  });
});

describe('the topic of the alarms', () => {
  it('is encrypted with a key that CloudWatch may use', () => {
    template.hasResourceProperties('AWS::SNS::Topic', { KmsMasterKeyId: Match.anyValue() });
    template.hasResourceProperties('AWS::KMS::Key', {
      EnableKeyRotation: true,
      KeyPolicy: {
        Statement: Match.arrayWith([
          Match.objectLike({
            Action: ['kms:Decrypt', 'kms:GenerateDataKey*'],
            Principal: { Service: 'cloudwatch.amazonaws.com' },
          }),
        ]),
      },
    });
  });

  it('is told by mail to whom the deploy names', () => {
    template.hasResourceProperties('AWS::SNS::Subscription', {
      Protocol: 'email',
      Endpoint: 'operations@example.com',
    });
  });
});
