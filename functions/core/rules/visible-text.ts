/**
 * Characters that show nothing (Unicode lists them as default ignorable: fillers, joiners, selectors, tags, marks of
 * direction), that show something else on another machine, or that break a line.
 */
const UNSEEN =
  /[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\p{Cc}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\u2800\ufff9-\ufffb]/u;

// Some of them change how the character beside them is drawn. There, and only there, they belong to writing.
const EMOJI = String.raw`\p{Extended_Pictographic}\p{Emoji_Modifier}?[\ufe0e\ufe0f]?`;
const JOINING = String.raw`[\p{scx=Arab}\p{scx=Syrc}\p{scx=Deva}\p{scx=Beng}\p{scx=Guru}\p{scx=Gujr}\p{scx=Orya}\p{scx=Taml}\p{scx=Telu}\p{scx=Knda}\p{scx=Mlym}\p{scx=Sinh}]`;
const DRAWN = new RegExp(
  [
    String.raw`${EMOJI}(?:\u200d${EMOJI})*`,
    String.raw`[0-9#*]\ufe0f\u20e3`,
    String.raw`\p{sc=Han}[\ufe00-\ufe02\u{e0100}-\u{e01ef}]`,
    String.raw`(?<=${JOINING})[\u200c\u200d](?=${JOINING})`,
  ].join('|'),
  'gu',
);

export const hasUnseen = (text: string): boolean => UNSEEN.test(text);

/**
 * A name that people read. It is taken as it is written or refused, and nothing is stripped from it: what somebody
 * cannot see, nobody can correct.
 */
export const isVisibleName = (name: string): boolean =>
  name === name.trim() && !/^\p{M}/u.test(name) && !hasUnseen(name.replaceAll(DRAWN, 'x'));
