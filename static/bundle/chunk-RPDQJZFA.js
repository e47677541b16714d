import{h as H}from"preact";import W from"htm";var d=W.bind(H);import{createContext as G}from"preact";import{useContext as q,useId as J,useLayoutEffect as V,useRef as N,useState as T}from"preact/hooks";function ft(t,e=9){if(Number.isNaN(t))return"not a number";if(!Number.isFinite(t))return t>0?"∞":"−∞";let r=Math.abs(t),o=r>=1e9||r!==0&&r<.5*10**-e?t.toExponential(Math.max(1,Math.min(e,4)-1)):t.toFixed(e);return S(/^-0\.?0*$/.test(o)?o.slice(1):o.replace("e+","e"))}function C(t){return S(String(t))}function O(t){return S(String(Math.round(t)).replace(/\B(?=(\d{3})+(?!\d))/g," "))}function I(t){let e=t.trim().replaceAll("−","-").replace(",","."),r="[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?",n=new RegExp(`^(${r})(?:\\s*/\\s*(${r}))?$`).exec(e);if(!n)return null;let o=Number(n[1])/(n[2]===void 0?1:Number(n[2]));return Number.isFinite(o)?o:null}function S(t){return t.replaceAll("-","−")}var X=G(null);function gt({label:t,value:e,keep:r,leave:n,autofocus:o,begin:a=null,disabled:i,step:u=.01}){let s=J(),f=q(X)?.value.notation.comma==="true",l=h=>f?C(h).replace(".",","):C(h),c=N(null),p=N(a),[,b]=T(0),$=N(null),[y,k]=T(""),_=N(!1);V(()=>{o&&(c.current?.focus(),a===null&&c.current?.select())},[]);function v(h){p.current=h,b(g=>g+1)}async function m(){if(_.current)return;if(p.current===null)return n?.();let h=I(p.current);if(h===null)return k(`“${p.current}” is not a number. Try ${l(.4)}, 2/5 or 1e-3.`);_.current=!0;let g=await r(h);g.ok?w():k(g.message??""),_.current=!1}function w(){$.current=null,v(null),k(""),n?.()}function E(h){let g=p.current===null?e:I(p.current);if(g===null)return;let z=Number((g+h*u).toFixed(12));v(l(z)),r(z).then(F=>k(F.ok?"":F.message??""))}function A(h){let g={Enter:()=>{m()},Escape:w,ArrowUp:()=>E(h.shiftKey?10:1),ArrowDown:()=>E(h.shiftKey?-10:-1)}[h.key];h.stopPropagation(),g&&(h.preventDefault(),g())}return d`<span class="number-field">
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
      value=${p.current??$.current??l(e)}
      onInput=${h=>v(h.target.value)}
      onKeyDown=${A}
      onFocus=${h=>$.current=h.target.value}
      onBlur=${()=>{$.current=null,m()}}
    />
    ${y&&d`<span class="refusal" role="alert" id=${`${s}-refusal`}>${y}</span>`}
  </span>`}var D=new WeakMap;function bt(t){let e=D.get(t)??Y(t);return D.set(t,e),e}function Y({names:t,biases:e}){let r=new Map,{layers:n,parameters:o}=t,a=n.length-1;n[0].forEach((s,f)=>r.set(s,{kind:"input",name:s,activation:f}));let i=n[0].length;n.slice(1).forEach((s,f)=>s.forEach((l,c)=>{let p=i-n[0].length;r.set(l,{kind:"neuron",name:l,activation:i,neuron:p,output:f+1===a?c:null,layer:f+1}),i++})),n[a].forEach((s,f)=>r.set(`target_${s}`,{kind:"target",name:`target_${s}`,output:f,of:s}));let u=0;for(let s=1;s<n.length;s++)for(let f of n[s])for(let l of n[s-1]){let c=o[u];r.set(c,{kind:"weight",name:c,parameter:u++,from:l,to:f})}for(let s=1;s<n.length;s++)if(e==="shared")r.set(o[u],{kind:"bias",name:o[u],parameter:u++,to:n[s]});else if(e==="per_neuron")for(let f of n[s])r.set(o[u],{kind:"bias",name:o[u],parameter:u++,to:[f]});return r.set("E_total",{kind:"total",name:"E_total"}),r}function yt(t){let{name:e}=t;switch(t.kind){case"weight":case"bias":return[`dE_total/d${e}`,`${e}+`];case"neuron":return[`net_${e}`,`out_${e}`,...t.output===null?[]:[`E_${e}`],`delta_${e}`];case"target":return[`E_${t.of}`];case"total":return[e];default:return[]}}function kt(t){let r=(t.split("/d").pop()??t).replace(/ via .*$/,"").replace(/\+$/,"");return r.startsWith("target_")||r==="E_total"?r:r.replace(/^(net|out|E|delta)_/,"")}function xt(t,e){switch(t.kind){case"weight":case"bias":return e.parameters[t.parameter];case"target":return e.targets[t.output];case"total":return e.error;default:return e.activations[t.activation]}}function vt(t,e){return t.kind==="input"||t.kind==="target"?e.sample:0}function _t(t){return t.kind!=="neuron"&&t.kind!=="total"}function Et(t){switch(t.kind){case"weight":return`${t.name}, weight from ${t.from} to ${t.to}`;case"bias":return`${t.name}, bias of ${t.to.join(" and ")}`;case"input":return`${t.name}, input`;case"target":return`target of ${t.of}`;case"total":return"E_total, the error of all outputs";default:return`${t.name}, ${t.output===null?"hidden":"output"} neuron`}}function P(t,{samples:e,settings:r}){let{batch_size:n,sample_reduction:o}=r,a=Math.min(n||e,e),i=t.withPenalty??t,u=t.withPenalty!==null&&t.withPenalty!==void 0;return e===1?{value:i.error,of:"sample",samples:e,hasPenalty:u}:o==="sum"&&a>1?{value:i.error,of:"sum",samples:a,hasPenalty:u}:{value:i.trainError,of:"mean",samples:e,hasPenalty:u}}function x(t,e){return{...t,network:{...t.network,...e},edits:[]}}function U(t){return"initializer"in t?t:{initializer:"xavier"}}function Mt(t,e,r){let{layers:n,activations:o,start:a}=t.network,i=e.length===n.length-2&&e.every((u,s)=>u===n[s+1]);return x(t,{layers:[n[0],...e,n[n.length-1]],activations:[...r,o[o.length-1]],start:i?a:U(a)})}function At(t,e,r){let{layers:n,activations:o,start:a}=t.network,i=x(t,{activations:[...o.slice(0,-1),e]});if(!("dataset"in t.data))return i;let u=t.data.dataset,s=r.find($=>$.name===u);if(!s?.classes)return i;let f=e==="softmax",l=f&&s.outputs===1?2:s.outputs,c=l===n[n.length-1],p={...t.data,one_hot:f,low:e==="tanh"?-1:0},b={layers:[...n.slice(0,-1),l],start:c?a:U(a)};return{...x(i,b),data:p}}function K(t,e){return{...t,data:{...t.data,...e},edits:[]}}function R(t,e){return{...t,seed:e,edits:[]}}function Ct(t,e){return K(t,{seed:e})}function It(t,e){return"dataset"in t.data?R(K(t,{seed:t.data.seed??t.seed}),e):R(t,e)}function St(t,e){return x(t,{start:e})}function jt(t,e,r){let{start:n,layers:o}=t.network,a={...t.rule,train_biases:r};if("initializer"in n)return{...x(t,{biases:e}),rule:a};let i=n.biases.map((u,s)=>e==="none"?[]:e==="shared"?[u[0]??0]:Array(o[s+1]).fill(u[0]??0));return{...x(t,{biases:e,start:{...n,biases:i}}),rule:a}}function zt(t,e,r){let n=t.join("-"),o=e&&"dataset"in e.data?e.data.dataset:null,a=r.find(i=>i.name===o)?.title??o;return a?`${a}, ${n}`:`A network of your own, ${n}`}var Q="article",Z=new Set(["linear","tanh","sine","leaky_relu"]);function Tt(t,e,r={}){let{layers:n,activations:o,start:a}=t.network,[i,u]=et(o[o.length-1],e),s=i==="softmax"&&e.outputs===1,f=s?2:e.outputs,l=tt(t.data,e),c=[l?.length??e.inputs,...n.slice(1,-1),f],p=c.every((m,w)=>m===n[w]),[b,$]=nt(t.rule.error,i,e),y=!("initializer"in a),k=p?t.rule.frozen:[],v=[...[["First",c[0],n[0],"input"],["Last",f,n[n.length-1],s?"class":"target"]].filter(([,m,w])=>m!==w).map(([m,w,E,A])=>`${m} layer: ${w} ${w===1?"neuron":"neurons"}, one for each ${A} (before ${E}).`),u,$,!p&&y?`Starting weights: drawn by Xavier, because those of ${n.join("-")} do not fit.`:"",!p&&t.rule.frozen?.length?"Frozen weights and biases: none, because the network has others.":""].filter(m=>m!=="");return{recipe:{...t,network:{...t.network,layers:c,activations:[...o.slice(0,-1),i],start:p||!y?a:{initializer:"xavier"}},data:{...r,...l?{features:l}:{},dataset:e.name,low:e.classes&&i==="tanh"?-1:0,one_hot:s},rule:{...t.rule,error:b,...k?{frozen:k}:{}},edits:[]},notes:v}}function tt({features:t},{inputs:e}){let r=e===2||e===1&&!t?.some(n=>n.includes("x2"));return t&&r?t:null}function et(t,{classes:e,name:r}){return e||Z.has(t)?[t,""]:r===Q&&t!=="softmax"?[t,""]:["linear",`Output: linear, because ${t} outputs reach no targets below 0.`]}function nt(t,e,{classes:r}){let n={binary_cross_entropy:"logistic",cross_entropy:"softmax"}[t];return!n||n===e&&(r||n==="logistic")?[t,""]:["half_squared",`Error: half squared, because ${rt(t)} needs ${n} outputs.`]}function Dt(t,e){if(!("dataset"in t)||t.dataset!==e)return{};let r=Object.entries(t).filter(([n,o])=>!["dataset","low","one_hot","features"].includes(n)&&o!==null);return Object.fromEntries(r)}function L(t,{usual_samples:e,formula:r},{data:n,rule:o}){let a="dataset"in n&&(!!(n.noise||n.test_fraction)||(n.samples??e)!==e||(n.formula??r)!==r);return[M(o)===M(t.rule)?"":"rule",a?"data":""].filter(Boolean)}function B(t,e){return M(t.network)===M(e.network)}function M(t){return JSON.stringify(t,(e,r)=>{if(!r||typeof r!="object"||Array.isArray(r))return r;let n=Object.entries(r).filter(([,o])=>o!==null);return Object.fromEntries(n.sort(([o],[a])=>o<a?-1:1))})}function rt(t){return t.replaceAll("_"," ")}var j={targets:"targets",layers:"layers",activations:"activations",biases:"biases","starting weights":"start","error function":"error","batch size":"batch_size","learning rate":"learning_rate",optimiser:"optimizer"},ot=Object.fromEntries(Object.entries(j).map(([t,e])=>[e,t]));function Bt({store:t,actions:e,choosing:r}){let n=r.made.value,o=t.network.value;if(!n||!o)return"";let a=n.way==="own",i=t.keeps("network"),u=n.own.network.layers.join("-");return d`<section class="choice-card" aria-label="The choice">
    <div class="choice-head">
      <h3>
        ${n.suggestion.title}, ${a?"with your network":"with the suggested network"}
        ${" "}${n.recipe.network.layers.join("-")}
      </h3>
      ${a?"":d`<${it} ...${{store:t,actions:e,made:n}} />`}
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
              </button>`:B(n.own,n.recipe)?"":d`<button type="button" disabled=${i} onClick=${()=>{r.keepOwn()}}>
                  Keep my network, ${u}
                </button>`}
      </p>
    </div>
    ${a?d`<${at} made=${n} />`:d`<${st} store=${t} suggestion=${n.suggestion} />`}
  </section>`}function st({store:t,suggestion:e}){let{changes:r,reasons:n}=e,{numbersIn:o}=t.writing.value,a=l=>n.find(({choice:c})=>c===j[l])?.text,i=new Set(r.map(({part:l})=>j[l])),u=n.filter(({choice:l})=>!i.has(l)),s=({part:l,now:c,before:p})=>d`${l} <b>${o(c)}</b> <span class="before">(before ${o(p)})</span>`,f=r.length===1?"one part":`${r.length} parts`;return d`<details class="what" open>
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
              ${u.map(({choice:l,text:c})=>d`<dt>${ot[l]}</dt>
                    <dd>${o(c)}</dd>`)}
            </dl>
          </details>`:""}
  </details>`}function at({made:t}){return d`<ul class="changes">
    ${t.notes.map(e=>d`<li key=${e}>${e}</li>`)}
    <li>
      Everything else is as it was: ${t.notes.length?"the other layers, ":"layers, "}biases, rule and
      seed.
    </li>
  </ul>`}function it({store:t,actions:e,made:r}){let{iterations:n,error:o,accuracy:a}=r.suggestion.promise,{number:i}=t.writing.value,[u,s]=[t.frame.value,t.network.value];if(!u||!s)return"";let f=a===1?"all":`at least ${i(100*(a??0),0)} % of the`,l=a===null?"":`, and ${f} samples are right`,c=t.recipe.value?.data??r.recipe.data,p=L(r.suggestion.recipe,r.choice,{data:c,rule:s.settings}),b=u.iteration>=n,{value:$}=P(u,s);return d`<div class="promise">
    <p>
      After ${O(n)} iterations the error is at most${" "}
      <b>${i(o,Math.max(2,Math.ceil(-Math.log10(o))))}</b>${l}.${p.length?` You have changed the ${p.join(" and the ")} since, so it may be otherwise.`:""}${b?d`${" "}<span class="now">Now, at ${O(u.iteration)}: <b>${i($)}</b></span>`:""}
    </p>
    ${b||t.watching?"":d`<button
            type="button"
            disabled=${t.status.value.playing}
            onClick=${()=>{u.end>=n?e.seek(n):e.run(null,n)}}
          >
            Train to iteration ${O(n)}
          </button>`}
  </div>`}function Wt(t,e){return Object.assign(document.createElement(t),{className:e})}export{bt as a,yt as b,kt as c,xt as d,vt as e,_t as f,Et as g,ft as h,C as i,O as j,I as k,P as l,Mt as m,At as n,K as o,R as p,Ct as q,It as r,St as s,jt as t,zt as u,Q as v,Tt as w,Dt as x,B as y,d as z,Bt as A,X as B,gt as C,Wt as D};
