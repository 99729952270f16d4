import Button from '@material-ui/core/Button';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { licensings, products } from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import { ChoiceInput } from '../../records';
import type { NewProduct } from './useRecognising';

/** The product that a rule leads to and that is made with it. */
export const NewProductFields = (props: {
  product: NewProduct;
  onChange(product: NewProduct): void;
  /** Rather a product that there is, or a category. */
  onOther(): void;
}) => {
  const { product, onChange } = props;
  const text = useText();
  const { t } = text;
  const field = (name: 'name' | 'code' | 'publisher') => (
    <TextField
      id={`product-${name}`}
      label={text.field(products, name)}
      value={product[name] ?? ''}
      onChange={event => onChange({ ...product, [name]: event.target.value })}
      required={name !== 'publisher'}
      variant="outlined"
      size="small"
      fullWidth
    />
  );
  return (
    <>
      <Typography variant="body2">
        {t('titles.newProduct')}{' '}
        <Button size="small" color="primary" onClick={props.onOther}>
          {t('titles.otherProduct')}
        </Button>
      </Typography>
      {field('name')}
      {field('code')}
      {field('publisher')}
      <ChoiceInput
        id="product-licensing"
        required
        label={text.field(products, 'licensing')}
        value={product.licensing}
        choices={licensings.map(value => ({
          value,
          label: text.choice(products, 'licensing', value),
        }))}
        onChange={licensing =>
          onChange({ ...product, licensing: licensing ?? 'licensed' })
        }
      />
    </>
  );
};
