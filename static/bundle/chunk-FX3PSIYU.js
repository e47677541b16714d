import{c as b}from"./chunk-7JFT5QGL.js";import{a as c}from"./chunk-YV6CSYCU.js";function _(t,{samples:e,settings:s}){let{batch_size:n,sample_reduction:r}=s,o=Math.min(n||e,e),a=t.withPenalty??t,u=t.withPenalty!==null&&t.withPenalty!==void 0;return e===1?{value:a.error,of:"sample",samples:e,hasPenalty:u}:r==="sum"&&o>1?{value:a.error,of:"sum",samples:o,hasPenalty:u}:{value:a.trainError,of:"mean",samples:e,hasPenalty:u}}function g(t,e){return{...t,network:{...t.network,...e},edits:[]}}function z(t){return"initializer"in t?t:{initializer:"xavier"}}function K(t,e,s){let{layers:n,activations:r,start:o}=t.network,a=e.length===n.length-2&&e.every((u,l)=>u===n[l+1]);return g(t,{layers:[n[0],...e,n[n.length-1]],activations:[...s,r[r.length-1]],start:a?o:z(o)})}function V(t,e,s){let{layers:n,activations:r,start:o}=t.network,a=g(t,{activations:[...r.slice(0,-1),e]});if(!("dataset"in t.data))return a;let u=t.data.dataset,l=s.find($=>$.name===u);if(!l?.classes)return a;let f=e==="softmax",i=f&&l.outputs===1?2:l.outputs,d=i===n[n.length-1],h={...t.data,one_hot:f,low:e==="tanh"?-1:0},w={layers:[...n.slice(0,-1),i],start:d?o:z(o)};return{...g(a,w),data:h}}function E(t,e){return{...t,data:{...t.data,...e},edits:[]}}function j(t,e){return{...t,seed:e,edits:[]}}var S=["x1","x2"];function W(t,e,s){let{layers:n,start:r}=t.network,o=S.slice(0,e),a=t.data.features??o,u=s.join()===o.join(),l={...t.data,features:s};u&&delete l.features;let[f,...i]="weights"in r?r.weights:[],d=f?.map($=>s.map(k=>$[a.indexOf(k)]??0)),h=g(t,{layers:[s.length,...n.slice(1)],start:d?{...r,weights:[d,...i]}:r}),w={...t.rule,frozen:[]};return{...h,rule:w,data:l}}function X(t,e){return E(t,{seed:e})}function Y(t,e){return"dataset"in t.data?j(E(t,{seed:t.data.seed??t.seed}),e):j(t,e)}function Q(t,e){return g(t,{start:e})}function Z(t,e,s){let{start:n,layers:r}=t.network,o={...t.rule,train_biases:s};if("initializer"in n)return{...g(t,{biases:e}),rule:o};let a=n.biases.map((u,l)=>e==="none"?[]:e==="shared"?[u[0]??0]:Array(r[l+1]).fill(u[0]??0));return{...g(t,{biases:e,start:{...n,biases:a}}),rule:o}}function tt(t,e,s){let n=t.join("-"),r=e&&"dataset"in e.data?e.data.dataset:null,o=s.find(a=>a.name===r)?.title??r;return o?`${o}, ${n}`:`A network of your own, ${n}`}var P="article",I=new Set(["linear","tanh","sine","leaky_relu"]);function nt(t,e,s={}){let{layers:n,activations:r,start:o}=t.network,[a,u]=M(r[r.length-1],e),l=a==="softmax"&&e.outputs===1,f=l?2:e.outputs,i=H(t.data.features,e),h=[i?.length??e.inputs,...n.slice(1,-1),f],w=h.every((p,m)=>p===n[m]),[$,k]=L(t.rule.error,a,e),x=!("initializer"in o),O=w?t.rule.frozen:[],A=[...[["First",h[0],n[0],"input"],["Last",f,n[n.length-1],l?"class":"target"]].filter(([,p,m])=>p!==m).map(([p,m,F,T])=>`${p} layer: ${m} ${m===1?"neuron":"neurons"}, one for each ${T} (before ${F}).`),t.data.features&&!i?"Features: none, because these data have other inputs.":"",u,k,!w&&x?`Starting weights: drawn by Xavier, because those of ${n.join("-")} do not fit.`:"",!w&&t.rule.frozen?.length?"Frozen weights and biases: none, because the network has others.":""].filter(p=>p!=="");return{recipe:{...t,network:{...t.network,layers:h,activations:[...r.slice(0,-1),a],start:w||!x?o:{initializer:"xavier"}},data:{...s,dataset:e.name,low:e.classes&&a==="tanh"?-1:0,one_hot:l,...i?{features:i}:{}},rule:{...t.rule,error:$,...O?{frozen:O}:{}},edits:[]},notes:A}}function H(t,{inputs:e}){let s=t?.some(n=>n.includes("x2"))?2:1;return t&&e>=s&&e<=2?t:void 0}function M(t,{classes:e,name:s}){return e||I.has(t)?[t,""]:s===P&&t!=="softmax"?[t,""]:["linear",`Output: linear, because ${t} outputs reach no targets below 0.`]}function L(t,e,{classes:s}){let n={binary_cross_entropy:"logistic",cross_entropy:"softmax"}[t];return!n||n===e&&(s||n==="logistic")?[t,""]:["half_squared",`Error: half squared, because ${R(t)} needs ${n} outputs.`]}function st(t,e){if(!("dataset"in t)||t.dataset!==e)return{};let s=Object.entries(t).filter(([n,r])=>!["dataset","low","one_hot","features"].includes(n)&&r!==null);return Object.fromEntries(s)}function N(t,{usual_samples:e,formula:s},{data:n,rule:r}){let o="dataset"in n&&(!!(n.noise||n.test_fraction)||(n.samples??e)!==e||(n.formula??s)!==s);return[y(r)===y(t.rule)?"":"rule",o?"data":""].filter(Boolean)}function C(t,e){return y(t.network)===y(e.network)}function y(t){return JSON.stringify(t,(e,s)=>{if(!s||typeof s!="object"||Array.isArray(s))return s;let n=Object.entries(s).filter(([,r])=>r!==null);return Object.fromEntries(n.sort(([r],[o])=>r<o?-1:1))})}function R(t){return t.replaceAll("_"," ")}var v={targets:"targets",layers:"layers",activations:"activations",biases:"biases","starting weights":"start","error function":"error","batch size":"batch_size","learning rate":"learning_rate",optimiser:"optimizer"},B=Object.fromEntries(Object.entries(v).map(([t,e])=>[e,t]));function lt({store:t,actions:e,choosing:s}){let n=s.made.value,r=t.network.value;if(!n||!r)return"";let o=n.way==="own",a=t.keeps("network"),u=n.own.network.layers.join("-");return c`<section class="choice-card" aria-label="The choice">
    <div class="choice-head">
      <h3>
        ${n.suggestion.title}, ${o?"with your network":"with the suggested network"}
        ${" "}${n.recipe.network.layers.join("-")}
      </h3>
      ${o?"":c`<${G} ...${{store:t,actions:e,made:n}} />`}
      <p class="making">
        <button
          type="button"
          disabled=${a||t.history.value.undo===null}
          title=${t.history.value.undo?`Takes back: ${t.history.value.undo}`:null}
          onClick=${()=>{e.undo()}}
        >
          Undo
        </button>
        ${o?c`<button
                type="button"
                disabled=${a}
                onClick=${()=>{s.choose(n.name)}}
              >
                Take the suggested network
              </button>`:C(n.own,n.recipe)?"":c`<button type="button" disabled=${a} onClick=${()=>{s.keepOwn()}}>
                  Keep my network, ${u}
                </button>`}
      </p>
    </div>
    ${o?c`<${D} made=${n} />`:c`<${q} store=${t} suggestion=${n.suggestion} />`}
  </section>`}function q({store:t,suggestion:e}){let{changes:s,reasons:n}=e,{numbersIn:r}=t.writing.value,o=i=>n.find(({choice:d})=>d===v[i])?.text,a=new Set(s.map(({part:i})=>v[i])),u=n.filter(({choice:i})=>!a.has(i)),l=({part:i,now:d,before:h})=>c`${i} <b>${r(d)}</b> <span class="before">(before ${r(h)})</span>`,f=s.length===1?"one part":`${s.length} parts`;return c`<details class="what" open>
    <summary>
      ${s.length?`It changes ${f}. Open one for the reason.`:"It changes nothing."}
    </summary>
    <ul class="changes">
      ${s.map(i=>{let d=o(i.part);return c`<li key=${i.part}>
          ${d?c`<details>
                  <summary>${l(i)}</summary>
                  <p>${r(d)}</p>
                </details>`:c`<span class="without-reason">${l(i)}</span>`}
        </li>`})}
    </ul>
    ${u.length>0?c`<details class="others">
            <summary>Reasons for the rest</summary>
            <dl>
              ${u.map(({choice:i,text:d})=>c`<dt>${B[i]}</dt>
                    <dd>${r(d)}</dd>`)}
            </dl>
          </details>`:""}
  </details>`}function D({made:t}){return c`<ul class="changes">
    ${t.notes.map(e=>c`<li key=${e}>${e}</li>`)}
    <li>
      Everything else is as it was: ${t.notes.length?"the other layers, ":"layers, "}biases, rule and
      seed.
    </li>
  </ul>`}function G({store:t,actions:e,made:s}){let{iterations:n,error:r,accuracy:o}=s.suggestion.promise,{number:a}=t.writing.value,[u,l]=[t.frame.value,t.network.value];if(!u||!l)return"";let f=o===1?"all":`at least ${a(100*(o??0),0)} % of the`,i=o===null?"":`, and ${f} samples are right`,d=t.recipe.value?.data??s.recipe.data,h=N(s.suggestion.recipe,s.choice,{data:d,rule:l.settings}),w=u.iteration>=n,{value:$}=_(u,l);return c`<div class="promise">
    <p>
      After ${b(n)} iterations the error is at most${" "}
      <b>${a(r,Math.max(2,Math.ceil(-Math.log10(r))))}</b>${i}.${h.length?` You have changed the ${h.join(" and the ")} since, so it may be otherwise.`:""}${w?c`${" "}<span class="now">Now, at ${b(u.iteration)}: <b>${a($)}</b></span>`:""}
    </p>
    ${w||t.watching?"":c`<button
            type="button"
            disabled=${t.status.value.playing}
            onClick=${()=>{u.end>=n?e.seek(n):e.run(null,n)}}
          >
            Train to iteration ${b(n)}
          </button>`}
  </div>`}export{_ as a,K as b,V as c,E as d,j as e,W as f,X as g,Y as h,Q as i,Z as j,tt as k,P as l,nt as m,st as n,C as o,lt as p};
