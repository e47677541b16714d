function r({panelOpen:e}){return{panelOpen:e}}export{r as createCurvesView};
