import{a as b,c as R}from"./chunk-YZKZXRQK.js";import{a as T}from"./chunk-LNRVNDX5.js";import{c as $,e as c}from"./chunk-YLM4RT4H.js";import{effect as tt}from"@preact/signals";import{computed as A,effect as Z,signal as D}from"@preact/signals-core";var G={saturated:"Saturated",saturated_output:"Wrong and saturated",dead_relu:"Dead ReLU",vanishing:"Gradients vanish",exploding:"Gradients explode",rate:"The error rises",diverged:"Diverged",classes:"Unequal classes"};function v({kind:t}){return G[t]??t}function M(t){let a=new Map;for(let e of t)for(let n of e.neurons)a.has(n)||a.set(n,e);return a}function S({kind:t,layer:a},e){let n=e.length-1;return t==="dead_relu"?{activations:e.map((o,r)=>r===a-1?"leaky_relu":o),words:"leaky ReLU"}:t==="vanishing"&&e.slice(0,-1).includes("logistic")?{activations:e.map((o,r)=>r<n&&o==="logistic"?"tanh":o),words:"tanh"}:null}function N(t,a){let e=a.filter(r=>r!==null&&r>0).map(r=>Math.log10(Number(r)));if(t===null||!(t>0))return 0;let[n,o]=[Math.min(...e)-1,Math.max(...e)];return(Math.log10(t)-n)/(o-n)}var[q,K,Q]=[1e3,3e3,3e4],V=250;function C(t,a,e,{isListOpen:n,isSeen:o}){let r=D(null),i=A(()=>{let[u,d]=[r.value,t.network.value];return u&&d&&u.revision>=d.revision&&u.layers.length===d.layers.length-1&&u.layers.every(({neurons:m},L)=>m.length===d.layers[L+1])?u:null}),[l,s]=[new Set,null],[h,f,p,_]=["",-1/0,!1,0],k,x=A(()=>{let[u,d]=[t.frame.value,t.network.value];return u&&d?`${d.revision} ${u.revision} ${u.iteration}`:""});function H(){if(k!==void 0||p||x.peek()===h||x.peek()===""||t.connection.peek()!=="open"||!o())return;let u=n.peek()?q:t.status.peek().playing?K:q,d=Math.min(Q,u*2**_);k=setTimeout(W,Math.max(V,f+d-performance.now()))}async function W(){if(k=void 0,!(!o()||t.connection.peek()!=="open")){[h,f,p]=[x.peek(),performance.now(),!0];try{r.value=await e.health(),_=0,F()}catch{_+=1,h=""}p=!1,H()}}function F(){let[u,d]=[i.peek(),t.network.peek()];s!==d?.revision&&([l,s]=[new Set,d?.revision]);let g=u?.findings.filter(({kind:m})=>!l.has(m))??[];for(let{kind:m}of g)l.add(m);g.length>0&&t.say(`Health: ${g.map(({text:m})=>m).join(" ")}`)}return Z(()=>{n.value&&k!==void 0&&(clearTimeout(k),k=void 0),x.value,t.status.value.playing,t.connection.value,H()}),{health:i,findings:A(()=>i.value?.findings??[]),wake:H,edit:({edit:u})=>u&&a.edit(u.quantity,u.value),async beginAgain(u){let d=t.network.peek(),g=d&&S(u,d.activations);if(!d||!g)return;let m=await e.recipe(),L={...m.network,activations:g.activations};await a.open({...m,network:L,rule:d.settings,edits:[]})}}}function w({store:t,watched:a,finding:e}){let n=t.connection.value!=="open",o=S(e,t.network.value?.activations??[]);return c`${e.edit&&!t.keeps("rule")?c`<button type="button" class="remedy" disabled=${n} onClick=${()=>a.edit(e)}>
          ${z(e.edit,t)}
        </button>`:""}${o&&!t.keeps("network")?c`<button
          type="button"
          class="remedy"
          disabled=${n}
          onClick=${()=>a.beginAgain(e)}
        >
          Begin again with ${o.words}
        </button>`:""}`}function z({quantity:t,value:a},e){return typeof a=="number"&&t==="learning_rate"?`Set ${e.writing.value.rate} to ${a}`:`Take ${String(a).replaceAll("_"," ").replace("binary cross entropy","binary cross-entropy")}`}function E({store:t,watched:a}){let e=t.selected.value??"",n=M(a.findings.value).get(e);return n?c`<p class="finding-here">
    <${O} /> <strong>${v(n)}.</strong> ${n.text} ${n.remedy}
  </p>`:""}function I({store:t,watched:a,openList:e}){let n=a.findings.value;if(n.length===0)return"";let o=n.length-1;return c`<div class="health-line">
    <button type="button" class="plain" onClick=${e}>
      <${O} />${" "}${v(n[0])}${o>0?`, and ${$(o)} more`:""}
    </button>
    <span class="health-text" title=${n[0].text}>${n[0].text}</span>
    <${w} ...${{store:t,watched:a,finding:n[0]}} />
  </div>`}function B({store:t,watched:a}){let e=a.findings.value.find(({kind:r})=>r==="classes");if(!e)return"";let n=Object.entries(e.numbers).map(([r,i])=>({name:r,count:i??0})),o=Math.max(...n.map(({count:r})=>r));return c`<section class="class-balance" aria-label="Class balance">
    <h3><${O} /> ${v(e)}</h3>
    <table class="gradient-bars">
      <tbody>
        ${n.map(({name:r,count:i})=>c`<tr key=${r}>
              <th scope="row">class ${r}</th>
              <td class="bar" aria-hidden="true">
                <span style=${{width:`${100*i/o}%`}}></span>
              </td>
              <td>${$(i)}</td>
            </tr>`)}
      </tbody>
    </table>
    <p>${e.text}</p>
    <p class="hint">${e.remedy}</p>
    <${w} ...${{store:t,watched:a,finding:e}} />
  </section>`}function O(){return c`<svg class="health-sign" viewBox="0 0 16 16" aria-hidden="true">
    <path d="M8 1.8 15 14H1Z" />
    <path class="bang" d="M8 6v4M8 11.6v.9" />
  </svg>`}var J=new Set(["saturated","saturated_output"]);function j({open:t,...a}){if(!t.value)return"";let{store:e,watched:n}=a,o=n.health.value;if(!o)return c`<h2>Health</h2>
      <p class="waiting">Looking at the network …</p>`;let{findings:r,layers:i,samples:l,of:s,iteration:h}=o,f=s===1?"its sample":l===s?`all ${$(s)} samples`:`${$(l)} of ${$(s)} samples`;return c`<h2>Health</h2>
    ${r.length===0?c`<p>Nothing found that keeps this network from learning.</p>`:c`<ul class="findings">
            ${r.map(p=>c`<li key=${`${p.kind} ${p.layer}`}>
                  <h3>${v(p)}</h3>
                  <p>${p.text}</p>
                  <p class="hint">${p.remedy}</p>
                  <${w} ...${a} finding=${p} />
                  <${P} finding=${p} store=${e} />
                </li>`)}
          </ul>`}
    <${X} layers=${i} store=${e} />
    <p class="hint">Iteration ${$(h)}, over ${f}.</p>`}function P({finding:{kind:t,numbers:a},store:e}){let n=Object.entries(a);if(t==="dead_relu"||n.length===0)return"";let{number:o}=e.writing.value;return c`<details>
    <summary>Numbers</summary>
    <table>
      <tbody>
        ${n.map(([r,i])=>c`<tr key=${r}>
              <th scope="row">
                ${J.has(t)?`${r}, part of the samples`:r.replaceAll("_"," ")}
              </th>
              <td>${i===null?"not finite":o(i)}</td>
            </tr>`)}
      </tbody>
    </table>
  </details>`}function X({layers:t,store:a}){let{number:e}=a.writing.value,n=t.map(o=>o.mean_gradient);return c`<table class="gradient-bars">
    <caption>
      ${T("Mean |∂E/∂w| of each layer")}<span class="hint">, logarithmic</span>
    </caption>
    <tbody>
      ${t.map(({layer:o,neurons:r,mean_gradient:i})=>{let l=r.length>1?`${r[0]} … ${r[r.length-1]}`:r[0];return c`<tr key=${o}>
          <th scope="row">${l}</th>
          <td class="bar" aria-hidden="true">
            <span style=${{width:`${100*N(i,n)}%`}}></span>
          </td>
          <td title=${i??""}>${i===null?"not finite":e(i)}</td>
        </tr>`})}
    </tbody>
  </table>`}var y=8;function U(t){let a=b("g",{class:"health-marks","pointer-events":"none","aria-hidden":"true"}),e="";return(n,o)=>{let r=t.querySelector("svg");if(!r||!n)return;a.parentNode!==r&&(r.append(a),e="");let i=[...o].map(([l,{kind:s}])=>`${l} ${s}`).join();if(i!==e){e=i;let l=n.spots.filter(({name:s})=>o.has(s));a.replaceChildren(...l.map(s=>Y(s)))}for(let l of r.querySelectorAll(".element.neuron")){let s=o.get(l.getAttribute("data-name")??"");s?R(l,"aria-description",s.text):l.removeAttribute("aria-description")}}}function Y({name:t,x:a,y:e,halfWidth:n,halfHeight:o,shape:r}){let i=b("g",{"data-unhealthy":t});if(r==="cell"||r==="dot"){let[f,p]=[Math.max(n+1.5,3),Math.max(o+.5,1.5)];return i.append(b("rect",{x:a-f,y:e-p,width:2*f,height:2*p})),i.append(b("path",{class:"bang",d:`M${a-f} ${e+p}L${a+f} ${e-p}`})),i}let l=r==="circle"?Math.SQRT1_2:1,[s,h]=[a-l*n,e-l*o];return i.append(b("path",{d:`M${s} ${h-y}l${y} ${1.8*y}h${-2*y}Z`}),b("path",{class:"bang",d:`M${s} ${h-.3*y}v${.5*y}m0 ${.2*y}v1`})),i}function Ht({store:t,actions:a,server:e,show:n,planOf:o,resized:r,isOpen:i}){let l=i("numbers"),s=C(t,a,e,{isListOpen:l,isSeen:()=>!document.hidden});document.addEventListener("visibilitychange",s.wake);let h=U(document.querySelector(".diagram"));return tt(()=>{r.value,t.network.value,t.writing.value,t.selected.value;let p=M(s.findings.value);queueMicrotask(()=>h(o(),p))}),n("#health",j,{watched:s,open:l}),n("#health-here",E,{watched:s}),n("#health-classes",B,{watched:s}),n("#health-line",I,{watched:s,openList:()=>document.querySelector("#tab-numbers")?.click()}),s}export{Ht as createHealthView};
