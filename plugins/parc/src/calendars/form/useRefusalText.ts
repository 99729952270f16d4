import { useFormats, useText } from '../../language';
import { codeText } from '../../records';

/** Why the domain does not take what is typed, in the reader's words. */
export function useRefusalText(): (refusal: {
  refused: string;
  part: string;
}) => string {
  const text = useText();
  const formats = useFormats();
  return ({ refused, ...params }) =>
    codeText(text, formats, refused, params) ?? refused;
}
