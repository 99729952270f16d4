import type { ReactNode } from 'react';
import { Route, Routes } from 'react-router-dom';
import Add from '@material-ui/icons/Add';
import { LinkButton } from '@backstage/core-components';
import type { AnyRecord, Noun } from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import { useParcPaths } from '../../useParcPaths';
import { RecordListPage } from '../RecordListPage';
import { useMayNoun } from '../useMayNoun';
import { useRecordList } from '../useRecordList';
import { RecordCreatePage, RecordEditPage } from './RecordFormPages';
import { RecordPage } from './RecordPage';

export interface NounRoutesProps {
  noun: Noun;
  mainFilters: readonly string[];
  /** What the record's page shows beside its fields. */
  beside?: (record: AnyRecord) => ReactNode;
}

/** All pages of a simple noun: list, record, create, edit. */
export const NounRoutes = (props: NounRoutesProps) => (
  <Routes>
    <Route path="/" element={<NounList {...props} />} />
    <Route path="/new" element={<RecordCreatePage noun={props.noun} />} />
    <Route
      path="/:ref"
      element={<RecordPage noun={props.noun}>{props.beside}</RecordPage>}
    />
    <Route path="/:ref/edit" element={<RecordEditPage noun={props.noun} />} />
  </Routes>
);

/** The list of a simple noun, with the way to a new record. */
export const NounList = ({
  noun,
  mainFilters,
}: Pick<NounRoutesProps, 'noun' | 'mainFilters'>) => {
  const text = useText();
  const paths = useParcPaths();
  const list = useRecordList(noun);
  const mayCreate = useMayNoun(noun.plural, 'create');
  const mayDelete = useMayNoun(noun.plural, 'delete');
  const create = mayCreate && (
    <LinkButton
      to={paths.create(noun.plural)}
      variant="contained"
      color="primary"
      startIcon={<Add />}
    >
      {text.noun(noun, 'new')}
    </LinkButton>
  );
  return (
    <RecordListPage
      list={list}
      mainFilters={mainFilters}
      actions={create}
      emptyAction={create}
      canSeeDeleted={mayDelete}
    />
  );
};
