import { globSync, readFileSync } from 'node:fs';
import ts from 'typescript';

/** A text of the sources, with `{}` in the place of each inserted value. */
export interface SourceText {
  readonly file: string;
  readonly text: string;
  /** The language that the source says it is in; undefined where it says none. */
  readonly language: 'ko' | 'en' | undefined;
}

/** What stands alone: a language without the other one. */
export interface Lone {
  readonly file: string;
  readonly text: string;
}

/** Every text of the functions, told apart by the key `ko` or `en` above it, a constant `KO` or `EN`, or by `language === 'ko' ? … : …`. */
export function textsOfSources(): { readonly texts: SourceText[]; readonly lone: Lone[] } {
  const texts: SourceText[] = [];
  const lone: Lone[] = [];
  for (const file of globSync('functions/**/*.ts').sort()) {
    const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
    const walk = (node: ts.Node, language: SourceText['language']): void => {
      if (ts.isImportDeclaration(node) || ts.isTypeNode(node)) return;
      const text = textOf(node);
      if (text !== undefined) texts.push({ file, text, language });
      if (ts.isObjectLiteralExpression(node)) {
        const names = node.properties.flatMap(({ name }) => (name ? [name.getText()] : []));
        if (names.includes('ko') !== names.includes('en')) lone.push({ file, text: node.getText() });
      }
      ts.forEachChild(node, (child) => walk(child, languageOf(node, child) ?? language));
    };
    walk(source, undefined);
  }
  return { texts, lone };
}

function textOf(node: ts.Node): string | undefined {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return undefined;
  return [node.head.text, ...node.templateSpans.map(({ literal }) => `{}${literal.text}`)].join('');
}

function languageOf(parent: ts.Node, child: ts.Node): SourceText['language'] {
  if (ts.isPropertyAssignment(parent) && child === parent.initializer) return named(parent.name.getText());
  if (
    ts.isVariableDeclaration(parent) &&
    child === parent.initializer &&
    /^(KO|EN)$/.test(parent.name.getText())
  )
    return named(parent.name.getText().toLowerCase());
  if (!ts.isConditionalExpression(parent) || parent.condition.getText() !== "language === 'ko'")
    return undefined;
  if (child === parent.whenTrue) return 'ko';
  return child === parent.whenFalse ? 'en' : undefined;
}

const named = (name: string): SourceText['language'] => (name === 'ko' || name === 'en' ? name : undefined);
