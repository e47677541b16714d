import{h as L}from"preact";import H from"htm";var d=H.bind(L);import{createContext as W}from"preact";import{useContext as B,useId as G,useLayoutEffect as q,useRef as O,useState as j}from"preact/hooks";function ut(t,e=9){if(Number.isNaN(t))return"not a number";if(!Number.isFinite(t))return t>0?"∞":"−∞";let r=Math.abs(t),o=r>=1e9||r!==0&&r<.5*10**-e?t.toExponential(Math.max(1,Math.min(e,4)-1)):t.toFixed(e);return C(/^-0\.?0*$/.test(o)?o.slice(1):o.replace("e+","e"))}function M(t){return C(String(t))}function N(t){return C(String(Math.round(t)).replace(/\B(?=(\d{3})+(?!\d))/g," "))}function A(t){let e=t.trim().replaceAll("−","-").replace(",","."),r="[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?",n=new RegExp(`^(${r})(?:\\s*/\\s*(${r}))?$`).exec(e);if(!n)return null;let o=Number(n[1])/(n[2]===void 0?1:Number(n[2]));return Number.isFinite(o)?o:null}function C(t){return t.replaceAll("-","−")}var J=W(null);function ht({label:t,value:e,keep:r,leave:n,autofocus:o,begin:a=null,disabled:i,step:u=.01}){let s=G(),f=B(J)?.value.notation.comma==="true",l=p=>f?M(p).replace(".",","):M(p),c=O(null),h=O(a),[,b]=j(0),$=O(null),[y,x]=j(""),v=O(!1);q(()=>{o&&(c.current?.focus(),a===null&&c.current?.select())},[]);function m(p){h.current=p,b(g=>g+1)}async function w(){if(v.current)return;if(h.current===null)return n?.();let p=A(h.current);if(p===null)return x(`“${h.current}” is not a number. Try ${l(.4)}, 2/5 or 1e-3.`);v.current=!0;let g=await r(p);g.ok?E():x(g.message??""),v.current=!1}function E(){$.current=null,m(null),x(""),n?.()}function _(p){let g=h.current===null?e:A(h.current);if(g===null)return;let S=Number((g+p*u).toFixed(12));m(l(S)),r(S).then(z=>x(z.ok?"":z.message??""))}function K(p){let g={Enter:()=>{w()},Escape:E,ArrowUp:()=>_(p.shiftKey?10:1),ArrowDown:()=>_(p.shiftKey?-10:-1)}[p.key];p.stopPropagation(),g&&(p.preventDefault(),g())}return d`<span class="number-field">
    <input
      ref=${c}
      type="text"
      inputmode="decimal"
      autocomplete="off"
      spellcheck=${!1}
      disabled=${i}
      aria-label=${t}
      aria-invalid=${y!==""}
      aria-describedby=${y?`${s}-refusal`:null}
      value=${h.current??$.current??l(e)}
      onInput=${p=>m(p.target.value)}
      onKeyDown=${K}
      onFocus=${p=>$.current=p.target.value}
      onBlur=${()=>{$.current=null,w()}}
    />
    ${y&&d`<span class="refusal" role="alert" id=${`${s}-refusal`}>${y}</span>`}
  </span>`}var F=new WeakMap;function mt(t){let e=F.get(t)??V(t);return F.set(t,e),e}function V({names:t,biases:e}){let r=new Map,{layers:n,parameters:o}=t,a=n.length-1;n[0].forEach((s,f)=>r.set(s,{kind:"input",name:s,activation:f}));let i=n[0].length;n.slice(1).forEach((s,f)=>s.forEach((l,c)=>{let h=i-n[0].length;r.set(l,{kind:"neuron",name:l,activation:i,neuron:h,output:f+1===a?c:null,layer:f+1}),i++})),n[a].forEach((s,f)=>r.set(`target_${s}`,{kind:"target",name:`target_${s}`,output:f,of:s}));let u=0;for(let s=1;s<n.length;s++)for(let f of n[s])for(let l of n[s-1]){let c=o[u];r.set(c,{kind:"weight",name:c,parameter:u++,from:l,to:f})}for(let s=1;s<n.length;s++)if(e==="shared")r.set(o[u],{kind:"bias",name:o[u],parameter:u++,to:n[s]});else if(e==="per_neuron")for(let f of n[s])r.set(o[u],{kind:"bias",name:o[u],parameter:u++,to:[f]});return r.set("E_total",{kind:"total",name:"E_total"}),r}function gt(t){let{name:e}=t;switch(t.kind){case"weight":case"bias":return[`dE_total/d${e}`,`${e}+`];case"neuron":return[`net_${e}`,`out_${e}`,...t.output===null?[]:[`E_${e}`],`delta_${e}`];case"target":return[`E_${t.of}`];case"total":return[e];default:return[]}}function wt(t){let r=(t.split("/d").pop()??t).replace(/ via .*$/,"").replace(/\+$/,"");return r.startsWith("target_")||r==="E_total"?r:r.replace(/^(net|out|E|delta)_/,"")}function bt(t,e){switch(t.kind){case"weight":case"bias":return e.parameters[t.parameter];case"target":return e.targets[t.output];case"total":return e.error;default:return e.activations[t.activation]}}function yt(t,e){return t.kind==="input"||t.kind==="target"?e.sample:0}function kt(t){return t.kind!=="neuron"&&t.kind!=="total"}function xt(t){switch(t.kind){case"weight":return`${t.name}, weight from ${t.from} to ${t.to}`;case"bias":return`${t.name}, bias of ${t.to.join(" and ")}`;case"input":return`${t.name}, input`;case"target":return`target of ${t.of}`;case"total":return"E_total, the error of all outputs";default:return`${t.name}, ${t.output===null?"hidden":"output"} neuron`}}function T(t,{samples:e,settings:r}){let{batch_size:n,sample_reduction:o}=r,a=Math.min(n||e,e),i=t.withPenalty??t,u=t.withPenalty!==null&&t.withPenalty!==void 0;return e===1?{value:i.error,of:"sample",samples:e,hasPenalty:u}:o==="sum"&&a>1?{value:i.error,of:"sum",samples:a,hasPenalty:u}:{value:i.trainError,of:"mean",samples:e,hasPenalty:u}}function k(t,e){return{...t,network:{...t.network,...e},edits:[]}}function P(t){return"initializer"in t?t:{initializer:"xavier"}}function _t(t,e,r){let{layers:n,activations:o,start:a}=t.network,i=e.length===n.length-2&&e.every((u,s)=>u===n[s+1]);return k(t,{layers:[n[0],...e,n[n.length-1]],activations:[...r,o[o.length-1]],start:i?a:P(a)})}function Nt(t,e,r){let{layers:n,activations:o,start:a}=t.network,i=k(t,{activations:[...o.slice(0,-1),e]});if(!("dataset"in t.data))return i;let u=t.data.dataset,s=r.find($=>$.name===u);if(!s?.classes)return i;let f=e==="softmax",l=f&&s.outputs===1?2:s.outputs,c=l===n[n.length-1],h={...t.data,one_hot:f,low:e==="tanh"?-1:0},b={layers:[...n.slice(0,-1),l],start:c?a:P(a)};return{...k(i,b),data:h}}function R(t,e){return{...t,data:{...t.data,...e},edits:[]}}function D(t,e){return{...t,seed:e,edits:[]}}function Ot(t,e){return R(t,{seed:e})}function Mt(t,e){return"dataset"in t.data?D(R(t,{seed:t.data.seed??t.seed}),e):D(t,e)}function At(t,e){return k(t,{start:e})}function Ct(t,e,r){let{start:n,layers:o}=t.network,a={...t.rule,train_biases:r};if("initializer"in n)return{...k(t,{biases:e}),rule:a};let i=n.biases.map((u,s)=>e==="none"?[]:e==="shared"?[u[0]??0]:Array(o[s+1]).fill(u[0]??0));return{...k(t,{biases:e,start:{...n,biases:i}}),rule:a}}function It(t,e,r){let n=t.join("-"),o=e&&"dataset"in e.data?e.data.dataset:null,a=r.find(i=>i.name===o)?.title??o;return a?`${a}, ${n}`:`A network of your own, ${n}`}var X="article",Q=new Set(["linear","tanh","sine","leaky_relu"]);function zt(t,e,r={}){let{layers:n,activations:o,start:a}=t.network,[i,u]=Y(o[o.length-1],e),s=i==="softmax"&&e.outputs===1,f=s?2:e.outputs,l=[e.inputs,...n.slice(1,-1),f],c=l.every((m,w)=>m===n[w]),[h,b]=Z(t.rule.error,i,e),$=!("initializer"in a),y=c?t.rule.frozen:[],v=[...[["First",l[0],n[0],"input"],["Last",f,n[n.length-1],s?"class":"target"]].filter(([,m,w])=>m!==w).map(([m,w,E,_])=>`${m} layer: ${w} ${w===1?"neuron":"neurons"}, one for each ${_} (before ${E}).`),u,b,!c&&$?`Starting weights: drawn by Xavier, because those of ${n.join("-")} do not fit.`:"",!c&&t.rule.frozen?.length?"Frozen weights and biases: none, because the network has others.":""].filter(m=>m!=="");return{recipe:{...t,network:{...t.network,layers:l,activations:[...o.slice(0,-1),i],start:c||!$?a:{initializer:"xavier"}},data:{...r,dataset:e.name,low:e.classes&&i==="tanh"?-1:0,one_hot:s},rule:{...t.rule,error:h,...y?{frozen:y}:{}},edits:[]},notes:v}}function Y(t,{classes:e,name:r}){return e||Q.has(t)?[t,""]:r===X&&t!=="softmax"?[t,""]:["linear",`Output: linear, because ${t} outputs reach no targets below 0.`]}function Z(t,e,{classes:r}){let n={binary_cross_entropy:"logistic",cross_entropy:"softmax"}[t];return!n||n===e&&(r||n==="logistic")?[t,""]:["half_squared",`Error: half squared, because ${tt(t)} needs ${n} outputs.`]}function jt(t,e){if(!("dataset"in t)||t.dataset!==e)return{};let r=Object.entries(t).filter(([n,o])=>!["dataset","low","one_hot"].includes(n)&&o!==null);return Object.fromEntries(r)}function Ft(t,e){return U(t.network)===U(e.network)}function U(t){return JSON.stringify(t,(e,r)=>{if(!r||typeof r!="object"||Array.isArray(r))return r;let n=Object.entries(r).filter(([,o])=>o!==null);return Object.fromEntries(n.sort(([o],[a])=>o<a?-1:1))})}function tt(t){return t.replaceAll("_"," ")}var I={targets:"targets",layers:"layers",activations:"activations",biases:"biases","starting weights":"start","error function":"error","batch size":"batch_size","learning rate":"learning_rate",optimiser:"optimizer"},et=Object.fromEntries(Object.entries(I).map(([t,e])=>[e,t]));function Ut({store:t,actions:e,choosing:r}){let n=r.made.value,o=t.network.value;if(!n||!o)return"";let a=n.way==="own",i=t.keeps("network"),u=n.own.network.layers.join("-");return d`<section class="choice-card" aria-label="The choice">
    <div class="choice-head">
      <h3>
        ${n.suggestion.title}, ${a?"with your network":"with the suggested network"}
        ${" "}${n.recipe.network.layers.join("-")}
      </h3>
      ${a?"":d`<${ot} ...${{store:t,actions:e,made:n}} />`}
      <p class="making">
        <button
          type="button"
          disabled=${i||t.history.value.undo===null}
          title=${t.history.value.undo?`Takes back: ${t.history.value.undo}`:null}
          onClick=${()=>{e.undo()}}
        >
          Undo
        </button>
        ${a?d`<button
                type="button"
                disabled=${i}
                onClick=${()=>{r.choose(n.name)}}
              >
                Take the suggested network
              </button>`:d`<button type="button" disabled=${i} onClick=${()=>{r.keepOwn()}}>
                Keep my network, ${u}
              </button>`}
      </p>
    </div>
    ${a?d`<${rt} made=${n} />`:d`<${nt} store=${t} suggestion=${n.suggestion} />`}
  </section>`}function nt({store:t,suggestion:e}){let{changes:r,reasons:n}=e,{numbersIn:o}=t.writing.value,a=l=>n.find(({choice:c})=>c===I[l])?.text,i=new Set(r.map(({part:l})=>I[l])),u=n.filter(({choice:l})=>!i.has(l)),s=({part:l,now:c,before:h})=>d`${l} <b>${o(c)}</b> <span class="before">(before ${o(h)})</span>`,f=r.length===1?"one part":`${r.length} parts`;return d`<details class="what" open>
    <summary>
      ${r.length?`It changes ${f}. Open one for the reason.`:"It changes nothing."}
    </summary>
    <ul class="changes">
      ${r.map(l=>{let c=a(l.part);return d`<li key=${l.part}>
          ${c?d`<details>
                  <summary>${s(l)}</summary>
                  <p>${o(c)}</p>
                </details>`:d`<span class="without-reason">${s(l)}</span>`}
        </li>`})}
    </ul>
    ${u.length>0?d`<details class="others">
            <summary>Reasons for the rest</summary>
            <dl>
              ${u.map(({choice:l,text:c})=>d`<dt>${et[l]}</dt>
                    <dd>${o(c)}</dd>`)}
            </dl>
          </details>`:""}
  </details>`}function rt({made:t}){return d`<ul class="changes">
    ${t.notes.map(e=>d`<li key=${e}>${e}</li>`)}
    <li>
      Everything else is as it was: ${t.notes.length?"the other layers, ":"layers, "}biases, rule and
      seed.
    </li>
  </ul>`}function ot({store:t,actions:e,made:r}){let{iterations:n,error:o,accuracy:a}=r.suggestion.promise,{number:i}=t.writing.value,[u,s]=[t.frame.value,t.network.value];if(!u||!s)return"";let f=a===1?"all":`at least ${i(100*(a??0),0)} % of the`,l=a===null?"":`, and ${f} samples are right`,c=t.recipe.value?.data,h=c&&"dataset"in c&&(c.noise??0)>0,b=u.iteration>=n,{value:$}=T(u,s);return d`<div class="promise">
    <p>
      After ${N(n)} iterations the error is at most${" "}
      <b>${i(o,Math.max(2,Math.ceil(-Math.log10(o))))}</b>${l}${h?" (without noise)":""}.${b?d`${" "}<span class="now">Now, at ${N(u.iteration)}: <b>${i($)}</b></span>`:""}
    </p>
    ${b||t.watching?"":d`<button
            type="button"
            disabled=${t.status.value.playing}
            onClick=${()=>{u.end>=n?e.seek(n):e.run(null,n)}}
          >
            Train to iteration ${N(n)}
          </button>`}
  </div>`}function Lt(t,e){return Object.assign(document.createElement(t),{className:e})}export{mt as a,gt as b,wt as c,bt as d,yt as e,kt as f,xt as g,ut as h,M as i,N as j,A as k,T as l,_t as m,Nt as n,R as o,D as p,Ot as q,Mt as r,At as s,Ct as t,It as u,X as v,zt as w,jt as x,Ft as y,d as z,Ut as A,J as B,ht as C,Lt as D};
