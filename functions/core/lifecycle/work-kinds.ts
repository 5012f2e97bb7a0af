/**
 * The kinds of work that an execution carries, one row a kind. The machines, their variables, grants, alarms and
 * acknowledgements are made from this table, and so are the lists of the tests.
 */
export interface WorkKindRow {
  /** The construct and the logical ID of the machine begin with it. Pinned: another name would replace the machine. */
  readonly machine: string;
  /** The file in `statemachines/`, without its ending. */
  readonly definition: string;
  /** The environment variable that has the ARN of the machine. */
  readonly variable: `${string}_MACHINE_ARN`;
  /** Rings when an execution fails or runs out of time. */
  readonly alarm: {
    /** Who is hurt and how. */
    readonly impact: string;
    /** The section of docs/runbook.md. */
    readonly runbook: string;
    /** Rings for a stopped execution too: nothing of ours stops one of this kind. */
    readonly ringsWhenStopped?: true;
  };
}

interface TimerRow extends WorkKindRow {
  /** Effects of one date are applied in this order (A25, EDGE-C3). */
  readonly order: number;
}

const timerDied = (of: string, effect: string) => ({
  impact: `A timer of ${of} died: if its next executions die too, ${effect} late, by the sweep, though dated as planned.`,
  runbook: 'a-timer-died',
});

/** Work that is due when it is asked for. */
const TASKS = {
  PROVISION: {
    machine: 'Provision',
    definition: 'provision',
    variable: 'PROVISION_MACHINE_ARN',
    alarm: {
      impact: 'An execution of a set-up failed, ran out of time or was stopped: that customer waits.',
      runbook: 'an-execution-failed',
      ringsWhenStopped: true,
    },
  },
  SERVICE_SETTINGS: {
    machine: 'ServiceSettings',
    definition: 'service-settings',
    variable: 'SERVICE_SETTINGS_MACHINE_ARN',
    alarm: {
      impact:
        'Services were not told of a changed plan, language, name or of the end of a bundle: they serve that customer with the old settings.',
      runbook: 'the-services-were-not-told',
    },
  },
  DATA_DELETION: {
    machine: 'DataDeletion',
    definition: 'data-deletion',
    variable: 'DATA_DELETION_MACHINE_ARN',
    alarm: {
      impact:
        'A deletion failed, ran out of time or was stopped: data of a customer who has left is still there.',
      runbook: 'a-deletion-does-not-end',
      ringsWhenStopped: true,
    },
  },
  DOMAIN_VERIFICATION: {
    machine: 'DomainVerification',
    definition: 'domain-verification',
    variable: 'DOMAIN_VERIFICATION_MACHINE_ARN',
    alarm: {
      impact: 'The check for the proof of a domain died: that customer waits until another one has started.',
      runbook: 'a-domain-is-not-proven',
    },
  },
} as const satisfies Record<string, WorkKindRow>;

/** The dates of the business: all their machines are made of one text. */
const TIMERS = {
  TRIAL_EXPIRY: {
    machine: 'TrialExpiry',
    definition: 'timer',
    variable: 'TRIAL_EXPIRY_MACHINE_ARN',
    alarm: timerDied('a trial', 'its expiry is written'),
    order: 4,
  },
  PAID_SWITCH: {
    machine: 'PaidSwitch',
    definition: 'timer',
    variable: 'PAID_SWITCH_MACHINE_ARN',
    alarm: timerDied('a paid switch', 'the begin of the paid service is written'),
    order: 2,
  },
  CANCELLATION: {
    machine: 'Cancellation',
    definition: 'timer',
    variable: 'CANCELLATION_MACHINE_ARN',
    alarm: timerDied('a cancellation', 'the end of the service is written'),
    order: 1,
  },
  CONTRACT_RENEWAL: {
    machine: 'ContractRenewal',
    definition: 'timer',
    variable: 'CONTRACT_RENEWAL_MACHINE_ARN',
    alarm: timerDied('a contract', 'its renewal is written'),
    order: 3,
  },
} as const satisfies Record<string, TimerRow>;

export const WORK_KINDS = { ...TASKS, ...TIMERS };

export type MachineKind = keyof typeof WORK_KINDS;
export type TimerKind = keyof typeof TIMERS;
export type MachineName = (typeof WORK_KINDS)[MachineKind]['machine'];
export type MachineVariable = (typeof WORK_KINDS)[MachineKind]['variable'];

export const MACHINE_KINDS = Object.keys(WORK_KINDS) as MachineKind[];
export const TIMER_KINDS = Object.keys(TIMERS) as TimerKind[];

export const isMachineKind = (kind: string): kind is MachineKind => Object.hasOwn(WORK_KINDS, kind);
export const isTimerKind = (kind: string): kind is TimerKind => Object.hasOwn(TIMERS, kind);

/** The place of a timer among those of one date. */
export const orderOf = (kind: TimerKind): number => TIMERS[kind].order;

/** Something for each timer. */
export const byTimerKind = <T>(make: (kind: TimerKind) => T): Record<TimerKind, T> =>
  Object.fromEntries(TIMER_KINDS.map((kind) => [kind, make(kind)])) as Record<TimerKind, T>;

/** Something for each kind. */
export const byMachineKind = <T>(make: (kind: MachineKind) => T): Record<MachineKind, T> =>
  Object.fromEntries(MACHINE_KINDS.map((kind) => [kind, make(kind)])) as Record<MachineKind, T>;

/** Something for each machine, by its name. */
export const byMachineName = <T>(make: (kind: MachineKind) => T): Record<MachineName, T> =>
  Object.fromEntries(MACHINE_KINDS.map((kind) => [WORK_KINDS[kind].machine, make(kind)])) as Record<
    MachineName,
    T
  >;

/** Something for each variable that has the ARN of a machine. */
export const byMachineVariable = <T>(make: (kind: MachineKind) => T): Record<MachineVariable, T> =>
  Object.fromEntries(MACHINE_KINDS.map((kind) => [WORK_KINDS[kind].variable, make(kind)])) as Record<
    MachineVariable,
    T
  >;
