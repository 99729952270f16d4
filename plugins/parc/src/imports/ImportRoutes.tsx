import { Route, Routes } from 'react-router-dom';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import { ImportListPage } from './ImportListPage';
import { ImportPage } from './ImportPage';
import { UploadPage } from './UploadPage';

const useStyles = makeStyles(theme => ({
  sheet: {
    padding: theme.spacing(2.5),
    [theme.breakpoints.down('xs')]: { padding: theme.spacing(1.5) },
  },
}));

/** `/parc/imports`: what was imported, a new file, and each import on its way. */
export const ImportRoutes = () => {
  const classes = useStyles();
  return (
    // On the page's own ground hints and labels would be too pale (WCAG 1.4.3).
    <Paper variant="outlined" className={classes.sheet}>
      <Routes>
        <Route path="/" element={<ImportListPage />} />
        <Route path="/new" element={<UploadPage />} />
        <Route path="/:id" element={<ImportPage />} />
      </Routes>
    </Paper>
  );
};
