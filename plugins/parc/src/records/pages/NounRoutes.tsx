import type { ReactNode } from 'react';
import { Route, Routes } from 'react-router-dom';
import Add from '@material-ui/icons/Add';
import { LinkButton } from '@backstage/core-components';
import {
  parcAdministerPermission,
  type AnyRecord,
  type Noun,
} from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import { useMay } from '../../permissions';
import { useParcPaths } from '../../useParcPaths';
import { RecordListPage } from '../RecordListPage';
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

const NounList = ({ noun, mainFilters }: NounRoutesProps) => {
  const text = useText();
  const paths = useParcPaths();
  const list = useRecordList(noun);
  const mayAdminister = useMay(parcAdministerPermission);
  const create = mayAdminister && (
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
      canSeeDeleted={mayAdminister}
    />
  );
};
