import Alert from '@material-ui/lab/Alert';
import {
  changes,
  type ChangeTemplate,
} from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../../language';

/** What a template says, by the names of the fields, or where it cannot be read. */
export const TemplateReading = ({ read }: { read: ChangeTemplate }) => {
  const text = useText();
  const formats = useFormats();
  const { values, problems, tasks = [] } = read;
  if (problems.length > 0) {
    return (
      <Alert severity="error">
        {text.t('changes.models.unreadable')}
        <ul style={{ margin: 0, paddingLeft: 20 }}>
          {problems.map(({ field, message }) => (
            <li key={`${field} ${message}`}>
              <code>{field}</code> {message}
            </li>
          ))}
        </ul>
      </Alert>
    );
  }
  const fields = Object.keys(values).map(name => text.field(changes, name));
  return (
    <p style={{ fontSize: '0.875rem' }}>
      {text.t('changes.models.says', {
        fields: fields.length ? formats.list(fields) : '–',
      })}{' '}
      {text.t('changes.models.tasks', {
        count: tasks.length,
        total: formats.number(tasks.length),
      })}
    </p>
  );
};
