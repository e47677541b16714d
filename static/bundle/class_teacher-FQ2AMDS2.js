import{a as r}from"./chunk-YV6CSYCU.js";function o({classroom:s}){let e=s.room.value;return e?r`<section class="class-bar" aria-label="Class">
    <strong class="code">${e.code.slice(0,4)} ${e.code.slice(4)}</strong>
    <span>${s.here.value} here</span>
  </section>`:r`<p class="class-bar">Opening the class …</p>`}function l({classroom:s,link:e,host:a,show:c}){a.network&&e.send({type:"stage",session:a.network.session}),c("class-bar",o,{classroom:s})}export{l as createTeachersPage};
