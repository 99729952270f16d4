import { Fragment } from 'react';

/** An address up to the sign that ends its sentence. */
const address = /(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]'»])/g;

/** What somebody wrote, as they wrote it: lines are kept, addresses can be followed, nothing else is understood. */
export const PlainText = ({ children }: { children: string }) => (
  <div style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
    {children.split(address).map((piece, at) =>
      at % 2 === 1 ? (
        // The same address may stand twice; pieces never move.
        // eslint-disable-next-line react/no-array-index-key
        <OutsideLink key={at} to={piece}>
          {piece}
        </OutsideLink>
      ) : (
        // eslint-disable-next-line react/no-array-index-key
        <Fragment key={at}>{piece}</Fragment>
      ),
    )}
  </div>
);

const followed: readonly string[] = ['http:', 'https:', 'mailto:'];

/** A link that people entered: it leads away, in a tab of its own, and tells nobody where from. */
export const OutsideLink = (props: { to: string; children: string }) => {
  const isGood =
    URL.canParse(props.to) && followed.includes(new URL(props.to).protocol);
  if (!isGood) return <>{props.children}</>;
  return (
    <a
      href={props.to}
      target="_blank"
      rel="noopener noreferrer nofollow"
      style={{ textDecoration: 'underline', overflowWrap: 'anywhere' }}
    >
      {props.children}
    </a>
  );
};
