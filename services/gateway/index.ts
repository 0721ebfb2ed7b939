// The gateway Worker's entry: the app with the reference page's files, which wrangler.toml's Text rule imports as strings.
import script from 'swagger-ui-dist/swagger-ui-bundle.js'
import styles from 'swagger-ui-dist/swagger-ui.css'
import { gatewayApp } from './app.ts'

export default gatewayApp({ script, styles })
