import * as z from 'zod';
import { refinementsOf } from './refinements.ts';

type Json = z.core.JSONSchema.BaseSchema;
/** Of what is sent (`input`: defaults are optional) or of what is answered (`output`). */
type Direction = 'input' | 'output';

/** Turns zod schemas into JSON Schema 2020-12; those with an id are collected as components of the document. */
export function createSchemaBook() {
  const components = new Map<string, Json>();

  function schemaOf(schema: z.ZodType, direction: Direction): Json {
    const {
      $schema: _,
      $defs = {},
      ...root
    } = z.toJSONSchema(schema, {
      target: 'draft-2020-12',
      io: direction,
      // z.custom has no form of its own: what it takes stands in its metadata.
      unrepresentable: 'any',
      override: ({ zodSchema, jsonSchema }) => {
        describeByRules(zodSchema, jsonSchema);
        dropUnbounded(jsonSchema);
        // Clients should pass over fields that a later version adds to an answer.
        if (direction === 'output' && jsonSchema.additionalProperties === false) {
          delete jsonSchema.additionalProperties;
        }
      },
    });
    for (const [id, definition] of Object.entries($defs)) addComponent(id, pointingToComponents(definition));
    return pointingToComponents(root);
  }

  function addComponent(id: string, definition: Json): void {
    const known = components.get(id);
    if (known && JSON.stringify(known) !== JSON.stringify(definition)) {
      throw new Error(`two schemas have the id ${id}`);
    }
    components.set(id, definition);
  }

  return {
    schemaOf,
    components: (): Record<string, Json> =>
      Object.fromEntries([...components].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

export type SchemaBook = ReturnType<typeof createSchemaBook>;

/** The sentences of refinements say what JSON Schema cannot. */
function describeByRules(schema: z.core.$ZodTypes, json: Json): void {
  if (json.description !== undefined) return;
  const sentences = refinementsOf(schema).map(({ sentence }) => sentence);
  if (sentences.length > 0) json.description = sentences.join(' ');
}

/** That a whole number fits into a double is no rule of ours. */
function dropUnbounded(json: Json): void {
  if (json.minimum === Number.MIN_SAFE_INTEGER) delete json.minimum;
  if (json.maximum === Number.MAX_SAFE_INTEGER) delete json.maximum;
}

const pointingToComponents = (json: Json): Json =>
  JSON.parse(JSON.stringify(json).replaceAll('"#/$defs/', '"#/components/schemas/'));
