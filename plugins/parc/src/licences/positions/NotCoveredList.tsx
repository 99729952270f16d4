import type { ExplainedLicence } from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import { usedText } from './usedText';

/** What is used and beyond the rights of a licence, and why. */
export const NotCoveredList = (props: {
  items: ExplainedLicence['doesNotCover'];
}) => {
  const text = useText();
  if (props.items.length === 0) return <>–</>;
  return (
    <ul style={{ margin: 0, paddingLeft: 16 }}>
      {props.items.map(item => (
        <li key={`${item.edition} ${item.release} ${item.because}`}>
          {text.t(`positions.notCovered.${item.because}`, {
            used: usedText(text, item),
          })}
        </li>
      ))}
    </ul>
  );
};
