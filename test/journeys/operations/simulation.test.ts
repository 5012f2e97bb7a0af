import { afterEach, describe, it } from 'vitest';
import { simulate } from '../../model/simulation.ts';
import { type Journey, startJourney } from '../../support/journeys/journey.ts';

/** 200 lives: each run has a local run of its own, in which its companies live beside each other. `MODEL_SEED` plays one again. */
const LIVES = Number(process.env['MODEL_LIVES'] ?? 50);
const STEPS = Number(process.env['MODEL_STEPS'] ?? 5);
const seeds = process.env['MODEL_SEED'] ? [Number(process.env['MODEL_SEED'])] : [1, 2, 3, 4];

let journey: Journey | undefined;
afterEach(() => journey?.local.stop());

describe('random lives over HTTP, under faults, are those of the model of the documents', () => {
  it.each(seeds)('R3 R52-R55 R63-R78 R80 R81 R84 R86-R88 R111-R136 seed %d', { timeout: 0 }, async (seed) => {
    journey = await startJourney({ faults: seed });
    await simulate(journey, seed, LIVES, STEPS);
  });
});
