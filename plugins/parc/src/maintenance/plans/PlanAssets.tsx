import Typography from '@material-ui/core/Typography';
import Devices from '@material-ui/icons/Devices';
import { LinkButton } from '@backstage/core-components';
import {
  assets,
  type MaintenancePlan,
} from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../../language';
import {
  countText,
  EmptyState,
  InnerList,
  listLink,
  useInnerList,
} from '../../records';
import { useParcPaths } from '../../useParcPaths';
import { coveredBy, filtersOf } from './form/covers';

const columns = [
  'tag',
  'category',
  'model',
  'location',
  'assignedTo',
  'owner',
  'status',
];

/** Which assets a plan covers, as the register stands now. */
export const PlanAssets = ({ plan }: { plan: MaintenancePlan }) => {
  const text = useText();
  const formats = useFormats();
  const paths = useParcPaths();
  const list = useInnerList(assets, coveredBy(plan.covers), columns);
  const filters = filtersOf(plan.covers);
  if (list.answer?.items.length === 0) {
    return (
      <EmptyState
        icon={<Devices fontSize="inherit" />}
        title={text.t('plans.coversNone')}
        hint={text.t('plans.coversNoneHint')}
      />
    );
  }
  return (
    <>
      <Typography variant="body2" role="status" paragraph>
        {text.t('plans.covers', {
          assets: text.noun(assets, 'count', {
            count: list.answer?.totalItems ?? 0,
            total: countText(formats, list.answer),
          }),
        })}
      </Typography>
      <InnerList list={list} />
      {filters && Object.keys(filters).length > 0 && (
        <LinkButton
          to={listLink(paths.list(assets.plural), filters)}
          color="primary"
        >
          {text.t('plans.openList')}
        </LinkButton>
      )}
    </>
  );
};
