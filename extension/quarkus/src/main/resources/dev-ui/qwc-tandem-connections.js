import { LitElement, html, css } from 'lit';
import { JsonRpc } from 'jsonrpc';
import '@vaadin/grid';
import '@vaadin/progress-bar';

/** Each connection with its database. */
export class QwcTandemConnections extends LitElement {
    jsonRpc = new JsonRpc(this);

    static styles = css`vaadin-grid { height: 100%; }`;

    static properties = { _connections: { state: true } };

    connectedCallback() {
        super.connectedCallback();
        this.jsonRpc.connections().then(answer => { this._connections = answer.result; });
    }

    render() {
        if (!this._connections) {
            return html`<vaadin-progress-bar indeterminate></vaadin-progress-bar>`;
        }
        return html`
            <vaadin-grid .items="${this._connections}" theme="no-border row-stripes">
                <vaadin-grid-column path="name" header="Connection" auto-width></vaadin-grid-column>
                <vaadin-grid-column path="database" header="Database" auto-width></vaadin-grid-column>
                <vaadin-grid-column path="url" header="Address" auto-width></vaadin-grid-column>
                <vaadin-grid-column path="twophase" header="Two-phase commit" auto-width></vaadin-grid-column>
                <vaadin-grid-column path="crashSafe" header="After a crash" auto-width></vaadin-grid-column>
                <vaadin-grid-column path="entities" header="Entities" auto-width></vaadin-grid-column>
            </vaadin-grid>`;
    }
}
customElements.define('qwc-tandem-connections', QwcTandemConnections);
