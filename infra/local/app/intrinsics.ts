import type { Template } from './assembly.ts';

export class UnresolvableError extends Error {
  override readonly name = 'UnresolvableError';
}

const NO_VALUE = Symbol('AWS::NoValue');
const SECRET = /\{\{resolve:secretsmanager:(.+?):SecretString:([^:}]*):*[^}]*\}\}/g;

export type Resolve = (value: unknown) => unknown;

/** The local meaning of the names in the template. */
export interface LocalNames {
  readonly reference: (id: string) => unknown;
  readonly attribute: (id: string, attribute: string) => unknown;
  readonly secret: (arn: string, key: string) => string;
}

/** Resolves a value of the template to its local one; a name without one throws and says which it is. */
export function createResolver(template: Template, names: (resolve: Resolve) => LocalNames): Resolve {
  const local = names(resolve);

  function resolve(value: unknown): unknown {
    const resolved = visit(value);
    return resolved === NO_VALUE ? undefined : resolved;
  }

  function visit(value: unknown): unknown {
    if (typeof value === 'string') return value.replaceAll(SECRET, (_, arn, key) => local.secret(arn, key));
    if (Array.isArray(value)) return value.map(visit).filter((item) => item !== NO_VALUE);
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value);
    const [only] = entries;
    if (entries.length === 1 && only && (only[0] === 'Ref' || only[0].startsWith('Fn::')))
      return evaluate(...only);
    return Object.fromEntries(
      entries.map(([key, item]) => [key, visit(item)] as const).filter(([, item]) => item !== NO_VALUE),
    );
  }

  function evaluate(intrinsic: string, argument: unknown): unknown {
    switch (intrinsic) {
      case 'Ref':
        return argument === 'AWS::NoValue' ? NO_VALUE : reference(String(argument));
      case 'Fn::GetAtt': {
        const [id = '', ...attribute] = Array.isArray(argument)
          ? argument.map(String)
          : String(argument).split('.');
        return local.attribute(id, attribute.join('.'));
      }
      case 'Fn::Join': {
        const [separator, items] = list(intrinsic, argument);
        return visit(list(intrinsic, visit(items)).join(String(separator)));
      }
      case 'Fn::Sub': {
        const [text, own] = Array.isArray(argument) ? argument : [argument, {}];
        return visit(substitute(String(text), Object(visit(own))));
      }
      case 'Fn::Select': {
        const [index, items] = list(intrinsic, argument);
        return list(intrinsic, visit(items))[Number(visit(index))];
      }
      case 'Fn::Split': {
        const [separator, text] = list(intrinsic, argument);
        return String(visit(text)).split(String(separator));
      }
      default:
        throw new UnresolvableError(`${intrinsic} is not known to the local run`);
    }
  }

  function substitute(text: string, own: Record<string, unknown>): string {
    return text.replaceAll(/\$\{([^}]+)\}/g, (whole, name: string) => {
      if (name.startsWith('!')) return `\${${name.slice(1)}}`;
      if (name in own) return String(own[name]);
      const [id = '', ...attribute] = name.split('.');
      return whole && String(attribute.length > 0 ? local.attribute(id, attribute.join('.')) : reference(id));
    });
  }

  function reference(id: string): unknown {
    const parameter = template.Parameters[id];
    return parameter ? parameter.Default : local.reference(id);
  }

  return resolve;
}

function list(intrinsic: string, argument: unknown): unknown[] {
  if (Array.isArray(argument)) return argument;
  throw new UnresolvableError(`${intrinsic} needs a list`);
}
