import { LitElement, html, css } from 'lit';
import { JsonRpc } from 'jsonrpc';
import '@vaadin/button';
import '@vaadin/grid';
import '@vaadin/progress-bar';

/** What databases have prepared, and nobody has ended yet. */
export class QwcTandemInDoubt extends LitElement {
    jsonRpc = new JsonRpc(this);

    static styles = css`
        :host { display: flex; flex-direction: column; gap: 1em; height: 100%; padding: 0 1em; }
        vaadin-button { align-self: start; }
    `;

    static properties = { _branches: { state: true } };

    connectedCallback() {
        super.connectedCallback();
        this._ask();
    }

    _ask() {
        this.jsonRpc.inDoubt().then(answer => { this._branches = answer.result; });
    }

    render() {
        if (!this._branches) {
            return html`<vaadin-progress-bar indeterminate></vaadin-progress-bar>`;
        }
        return html`
            <vaadin-button @click="${this._ask}">Ask again</vaadin-button>
            ${this._branches.length ? this._grid() : html`<p>Nothing is in doubt.</p>`}`;
    }

    _grid() {
        return html`
            <vaadin-grid .items="${this._branches}" theme="no-border row-stripes">
                <vaadin-grid-column path="connection" header="Connection" auto-width></vaadin-grid-column>
                <vaadin-grid-column path="state" header="State" auto-width></vaadin-grid-column>
                <vaadin-grid-column path="since" header="Since" auto-width></vaadin-grid-column>
                <vaadin-grid-column path="transaction" header="Transaction" auto-width></vaadin-grid-column>
                <vaadin-grid-column path="node" header="Node" auto-width></vaadin-grid-column>
                <vaadin-grid-column path="text" header="What is known" auto-width></vaadin-grid-column>
            </vaadin-grid>`;
    }
}
customElements.define('qwc-tandem-in-doubt', QwcTandemInDoubt);
