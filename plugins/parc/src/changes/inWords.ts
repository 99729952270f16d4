/** What a setting says, in the reader's language where there is such a text. */
export function inWords(
  { text, textFr }: { text: string; textFr?: string },
  language: string,
): string {
  return (language === 'fr' ? textFr : undefined) ?? text;
}
