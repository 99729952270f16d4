import type { ReactNode } from 'react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { LinkButton } from '@backstage/core-components';
import { assets, type Noun } from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../language';
import {
  countText,
  ErrorPanel,
  InnerList,
  listLink,
  useInnerList,
} from '../records';
import { useParcPaths } from '../useParcPaths';
import type { Question } from './questions';

const useStyles = makeStyles(theme => ({
  count: { marginBottom: theme.spacing(1) },
  links: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0, 1),
    marginLeft: -theme.spacing(1),
  },
}));

/** The records that answer a question, assets unless said: how many, a table, and the way to the same as a list. */
export const RecordsFound = (props: {
  noun?: Noun;
  question: Question;
  columns: string[];
  /** Said when there are none. */
  none: string;
  /** Before the number; without it the number stands alone. */
  label?: string;
  /** Between the number and the table. */
  children?: ReactNode;
}) => {
  const { noun = assets, question, columns, none, label } = props;
  const classes = useStyles();
  const text = useText();
  const formats = useFormats();
  const list = useInnerList(noun, question.query, columns);
  const count = list.answer?.totalItems;
  if (list.error)
    return <ErrorPanel error={list.error} onRetry={list.reload} />;
  if (count === 0) return <Typography variant="body2">{none}</Typography>;
  const total = text.noun(noun, 'count', {
    count: count ?? 0,
    total: countText(formats, list.answer),
  });
  return (
    <>
      <Typography variant="body2" className={classes.count}>
        {label && `${label}${text.t('list.colon')} `}
        <strong>{total}</strong>
      </Typography>
      {props.children}
      <InnerList list={list} />
      <ListLinks noun={noun} lists={question.lists} />
    </>
  );
};

/** The ways to the list of a noun, of assets unless said. */
export const ListLinks = (props: { noun?: Noun; lists: Question['lists'] }) => {
  const { noun = assets, lists } = props;
  const classes = useStyles();
  const { t } = useText();
  const paths = useParcPaths();
  return (
    <div className={classes.links}>
      {lists.map(({ text, filters }) => (
        <LinkButton
          key={text}
          to={listLink(paths.list(noun.plural), filters)}
          color="primary"
        >
          {t(`entity.lists.${text}`)}
        </LinkButton>
      ))}
    </div>
  );
};
