import { Fragment } from 'react';
import Alert from '@material-ui/lab/Alert';
import { Link } from '@backstage/core-components';
import type { Noun, Warning } from '@parc/backstage-plugin-parc-common';
import { useText } from '../language';
import { useParcPaths } from '../useParcPaths';

/** What was accepted and is worth a second look, with links to the other records that it is about. */
export const WarningList = (props: {
  noun: Noun;
  warnings?: readonly Warning[];
}) => {
  const { noun, warnings = [] } = props;
  const text = useText();
  const paths = useParcPaths();
  return (
    <>
      {warnings.map(warning => (
        <Alert
          key={warning.code}
          severity="warning"
          style={{ marginBottom: 16 }}
        >
          {text.find(`warnings.${warning.code}`, { value: warning.value }) ??
            warning.message}{' '}
          {warning.refs?.map((ref, at) => (
            <Fragment key={ref}>
              {at > 0 && ', '}
              <Link to={paths.record(noun.plural, ref)}>{ref}</Link>
            </Fragment>
          ))}
        </Alert>
      ))}
    </>
  );
};
