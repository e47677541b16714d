function n(e,t){return Object.assign(document.createElement(e),{className:t})}export{n as a};
