function n({panelOpen:e}){return{panelOpen:e}}export{n as createLandscapeView};
