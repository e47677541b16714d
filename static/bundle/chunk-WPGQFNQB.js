import{c as b}from"./chunk-7JFT5QGL.js";import{a as c}from"./chunk-YV6CSYCU.js";function O(t,{samples:e,settings:s}){let{batch_size:n,sample_reduction:r}=s,o=Math.min(n||e,e),a=t.withPenalty??t,i=t.withPenalty!==null&&t.withPenalty!==void 0;return e===1?{value:a.error,of:"sample",samples:e,hasPenalty:i}:r==="sum"&&o>1?{value:a.error,of:"sum",samples:o,hasPenalty:i}:{value:a.trainError,of:"mean",samples:e,hasPenalty:i}}function g(t,e){return{...t,network:{...t.network,...e},edits:[]}}function j(t){return"initializer"in t?t:{initializer:"xavier"}}function K(t,e,s){let{layers:n,activations:r,start:o}=t.network,a=e.length===n.length-2&&e.every((i,l)=>i===n[l+1]);return g(t,{layers:[n[0],...e,n[n.length-1]],activations:[...s,r[r.length-1]],start:a?o:j(o)})}function V(t,e,s){let{layers:n,activations:r,start:o}=t.network,a="dataset"in t.data?t.data.dataset:"",i=s.find(y=>y.name===a),l={...t.rule,error:S(t.rule.error,e,i?.classes??!1)},f={...g(t,{activations:[...r.slice(0,-1),e]}),rule:l};if(!i?.classes)return f;let u=e==="softmax",d=u&&i.outputs===1?2:i.outputs,h=d===n[n.length-1],p={...t.data,one_hot:u,low:e==="tanh"?-1:0},w={layers:[...n.slice(0,-1),d],start:h?o:j(o)};return{...g(f,w),data:p}}function S(t,e,s){let n=t==="binary_cross_entropy"||t==="cross_entropy",r=s&&{logistic:"binary_cross_entropy",softmax:"cross_entropy"}[e];return n?r||"half_squared":t}function z(t,e){return{...t,data:{...t.data,...e},edits:[]}}function E(t,e){return{...t,seed:e,edits:[]}}var P=["x1","x2"];function X(t,e,s){let{layers:n,start:r}=t.network,o=P.slice(0,e),a=t.data.features??o,i=s.join()===o.join(),l={...t.data,features:s};i&&delete l.features;let[f,...u]="weights"in r?r.weights:[],d=f?.map(w=>s.map(y=>w[a.indexOf(y)]??0)),h=g(t,{layers:[s.length,...n.slice(1)],start:d?{...r,weights:[d,...u]}:r}),p={...t.rule,frozen:[]};return{...h,rule:p,data:l}}function Y(t,e){return z(t,{seed:e})}function Q(t,e){return"dataset"in t.data?E(z(t,{seed:t.data.seed??t.seed}),e):E(t,e)}function Z(t,e){return g(t,{start:e})}function tt(t,e,s){let{start:n,layers:r}=t.network,o={...t.rule,train_biases:s};if("initializer"in n)return{...g(t,{biases:e}),rule:o};let a=n.biases.map((i,l)=>e==="none"?[]:e==="shared"?[i[0]??0]:Array(r[l+1]).fill(i[0]??0));return{...g(t,{biases:e,start:{...n,biases:a}}),rule:o}}function et(t,e,s){let n=t.join("-"),r=e&&"dataset"in e.data?e.data.dataset:null,o=s.find(a=>a.name===r)?.title??r;return o?`${o}, ${n}`:`A network of your own, ${n}`}var I="article",H=new Set(["linear","tanh","sine","leaky_relu"]);function st(t,e,s={}){let{layers:n,activations:r,start:o}=t.network,[a,i]=L(r[r.length-1],e),l=a==="softmax"&&e.outputs===1,f=l?2:e.outputs,u=M(t.data.features,e),h=[u?.length??e.inputs,...n.slice(1,-1),f],p=h.every(($,m)=>$===n[m]),[w,y]=R(t.rule.error,a,e),x=!("initializer"in o),_=p?t.rule.frozen:[],A=[...[["First",h[0],n[0],"input"],["Last",f,n[n.length-1],l?"class":"target"]].filter(([,$,m])=>$!==m).map(([$,m,F,T])=>`${$} layer: ${m} ${m===1?"neuron":"neurons"}, one for each ${T} (before ${F}).`),t.data.features&&!u?"Features: none, because these data have other inputs.":"",i,y,!p&&x?`Starting weights: drawn by Xavier, because those of ${n.join("-")} do not fit.`:"",!p&&t.rule.frozen?.length?"Frozen weights and biases: none, because the network has others.":""].filter($=>$!=="");return{recipe:{...t,network:{...t.network,layers:h,activations:[...r.slice(0,-1),a],start:p||!x?o:{initializer:"xavier"}},data:{...s,dataset:e.name,low:e.classes&&a==="tanh"?-1:0,one_hot:l,...u?{features:u}:{}},rule:{...t.rule,error:w,..._?{frozen:_}:{}},edits:[]},notes:A}}function M(t,{inputs:e}){let s=t?.some(n=>n.includes("x2"))?2:1;return t&&e>=s&&e<=2?t:void 0}function L(t,{classes:e,name:s}){return e||H.has(t)?[t,""]:s===I&&t!=="softmax"?[t,""]:["linear",`Output: linear, because ${t} outputs reach no targets below 0.`]}function R(t,e,{classes:s}){let n={binary_cross_entropy:"logistic",cross_entropy:"softmax"}[t];return!n||n===e&&(s||n==="logistic")?[t,""]:["half_squared",`Error: half squared, because ${q(t)} needs ${n} outputs.`]}function rt(t,e){if(!("dataset"in t)||t.dataset!==e)return{};let s=Object.entries(t).filter(([n,r])=>!["dataset","low","one_hot","features"].includes(n)&&r!==null);return Object.fromEntries(s)}function N(t,{usual_samples:e,formula:s},{data:n,rule:r}){let o="dataset"in n&&(!!(n.noise||n.test_fraction)||(n.samples??e)!==e||(n.formula??s)!==s);return[k(r)===k(t.rule)?"":"rule",o?"data":""].filter(Boolean)}function C(t,e){return k(t.network)===k(e.network)}function k(t){return JSON.stringify(t,(e,s)=>{if(!s||typeof s!="object"||Array.isArray(s))return s;let n=Object.entries(s).filter(([,r])=>r!==null);return Object.fromEntries(n.sort(([r],[o])=>r<o?-1:1))})}function q(t){return t.replaceAll("_"," ")}var v={targets:"targets",layers:"layers",activations:"activations",biases:"biases","starting weights":"start","error function":"error","batch size":"batch_size","learning rate":"learning_rate",optimiser:"optimizer"},B=Object.fromEntries(Object.entries(v).map(([t,e])=>[e,t]));function ct({store:t,actions:e,choosing:s}){let n=s.made.value,r=t.network.value;if(!n||!r)return"";let o=n.way==="own",a=t.keeps("network"),i=n.own.network.layers.join("-");return c`<section class="choice-card" aria-label="The choice">
    <div class="choice-head">
      <h3>
        ${n.suggestion.title}, ${o?"with your network":"with the suggested network"}
        ${" "}${n.recipe.network.layers.join("-")}
      </h3>
      ${o?"":c`<${U} ...${{store:t,actions:e,made:n}} />`}
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
                  Keep my network, ${i}
                </button>`}
      </p>
    </div>
    ${o?c`<${G} made=${n} />`:c`<${D} store=${t} suggestion=${n.suggestion} />`}
  </section>`}function D({store:t,suggestion:e}){let{changes:s,reasons:n}=e,{numbersIn:r}=t.writing.value,o=u=>n.find(({choice:d})=>d===v[u])?.text,a=new Set(s.map(({part:u})=>v[u])),i=n.filter(({choice:u})=>!a.has(u)),l=({part:u,now:d,before:h})=>c`${u} <b>${r(d)}</b> <span class="before">(before ${r(h)})</span>`,f=s.length===1?"one part":`${s.length} parts`;return c`<details class="what" open>
    <summary>
      ${s.length?`It changes ${f}. Open one for the reason.`:"It changes nothing."}
    </summary>
    <ul class="changes">
      ${s.map(u=>{let d=o(u.part);return c`<li key=${u.part}>
          ${d?c`<details>
                  <summary>${l(u)}</summary>
                  <p>${r(d)}</p>
                </details>`:c`<span class="without-reason">${l(u)}</span>`}
        </li>`})}
    </ul>
    ${i.length>0?c`<details class="others">
            <summary>Reasons for the rest</summary>
            <dl>
              ${i.map(({choice:u,text:d})=>c`<dt>${B[u]}</dt>
                    <dd>${r(d)}</dd>`)}
            </dl>
          </details>`:""}
  </details>`}function G({made:t}){return c`<ul class="changes">
    ${t.notes.map(e=>c`<li key=${e}>${e}</li>`)}
    <li>
      Everything else is as it was: ${t.notes.length?"the other layers, ":"layers, "}biases, rule and
      seed.
    </li>
  </ul>`}function U({store:t,actions:e,made:s}){let{iterations:n,error:r,accuracy:o}=s.suggestion.promise,{number:a}=t.writing.value,[i,l]=[t.frame.value,t.network.value];if(!i||!l)return"";let f=o===1?"all":`at least ${a(100*(o??0),0)} % of the`,u=o===null?"":`, and ${f} samples are right`,d=t.recipe.value?.data??s.recipe.data,h=N(s.suggestion.recipe,s.choice,{data:d,rule:l.settings}),p=i.iteration>=n,{value:w}=O(i,l);return c`<div class="promise">
    <p>
      After ${b(n)} iterations the error is at most${" "}
      <b>${a(r,Math.max(2,Math.ceil(-Math.log10(r))))}</b>${u}.${h.length?` You have changed the ${h.join(" and the ")} since, so it may be otherwise.`:""}${p?c`${" "}<span class="now">Now, at ${b(i.iteration)}: <b>${a(w)}</b></span>`:""}
    </p>
    ${p||t.watching?"":c`<button
            type="button"
            disabled=${t.status.value.playing}
            onClick=${()=>{i.end>=n?e.seek(n):e.run(null,n)}}
          >
            Train to iteration ${b(n)}
          </button>`}
  </div>`}export{O as a,K as b,V as c,z as d,E as e,X as f,Y as g,Q as h,Z as i,tt as j,et as k,I as l,st as m,rt as n,C as o,ct as p};
