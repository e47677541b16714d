import{a as b,c as T}from"./chunk-YZKZXRQK.js";import{c as $}from"./chunk-7JFT5QGL.js";import{a as N}from"./chunk-NRW2N5JN.js";import{a as c}from"./chunk-YV6CSYCU.js";import{effect as et}from"@preact/signals";import{computed as O,effect as C,signal as K}from"@preact/signals-core";var D={saturated:"Saturated",saturated_output:"Wrong and saturated",dead_relu:"Dead ReLU",vanishing:"Gradients vanish",exploding:"Gradients explode",rate:"Rate too high",diverged:"Diverged",classes:"Unequal classes"};function v({kind:t}){return D[t]??t}function S(t){let r=new Map;for(let e of t)for(let n of e.neurons)r.has(n)||r.set(n,e);return r}function _({kind:t,layer:r},e){let n=e.length-1;return t==="dead_relu"?{activations:e.map((o,a)=>a===r-1?"leaky_relu":o),words:"leaky ReLU"}:t==="vanishing"&&e.slice(0,-1).includes("logistic")?{activations:e.map((o,a)=>a<n&&o==="logistic"?"tanh":o),words:"tanh"}:null}function q(t,r){let e=r.filter(a=>a!==null&&a>0).map(a=>Math.log10(Number(a)));if(t===null||!(t>0))return 0;let[n,o]=[Math.min(...e)-1,Math.max(...e)];return(Math.log10(t)-n)/(o-n)}var[E,Q,V]=[1e3,3e3,3e4],z=250;function I(t,r,e,{isListOpen:n,isSeen:o,now:a=()=>performance.now()}){let i=K(null),l=O(()=>{let[u,d]=[i.value,t.network.value];return u&&d&&u.revision>=d.revision&&u.layers.length===d.layers.length-1&&u.layers.every(({neurons:f},A)=>f.length===d.layers[A+1])?u:null}),[s,m]=[new Set,null],[h,p,H,L]=["",-1/0,!1,0],k,x=O(()=>{let[u,d]=[t.frame.value,t.network.value];return u&&d?`${d.revision} ${u.revision} ${u.iteration}`:""});function M(){if(k!==void 0||H||x.peek()===h||x.peek()===""||t.connection.peek()!=="open"||!o())return;let u=n.peek()?E:t.status.peek().playing?Q:E,d=Math.min(V,u*2**L);k=setTimeout(G,Math.max(z,p+d-a()))}async function G(){if(k=void 0,!(!o()||t.connection.peek()!=="open")){[h,p,H]=[x.peek(),a(),!0];try{i.value=await e.health(),L=0,Z()}catch{L+=1,h=""}H=!1,M()}}function Z(){let[u,d]=[l.peek(),t.network.peek()];m!==d?.revision&&([s,m]=[new Set,d?.revision]);let g=u?.findings.filter(({kind:f})=>!s.has(f))??[];for(let{kind:f}of g)s.add(f);g.length>0&&t.say(`Health: ${g.map(({text:f})=>f).join(" ")}`)}return C(()=>{n.value,t.status.value.playing,clearTimeout(k),k=void 0,M()}),C(()=>{x.value,t.connection.value,M()}),{health:l,findings:O(()=>l.value?.findings??[]),wake:M,edit:({edit:u})=>u&&r.edit(u.quantity,u.value),async beginAgain(u){let d=t.network.peek(),g=d&&_(u,d.activations);if(!d||!g)return;let f=await e.recipe(),A={...f.network,activations:g.activations};await r.open({...f,network:A,rule:d.settings,edits:[]})}}}function w({store:t,watched:r,finding:e}){let n=t.connection.value!=="open",o=_(e,t.network.value?.activations??[]);return c`${e.edit&&!t.keeps("rule")?c`<button type="button" class="remedy" disabled=${n} onClick=${()=>r.edit(e)}>
          ${J(e.edit,t)}
        </button>`:""}${o&&!t.keeps("network")?c`<button
          type="button"
          class="remedy"
          disabled=${n}
          onClick=${()=>r.beginAgain(e)}
        >
          Begin again with ${o.words}
        </button>`:""}`}function J({quantity:t,value:r},e){return typeof r=="number"&&t==="learning_rate"?`Set ${e.writing.value.rate} to ${r}`:`Take ${String(r).replaceAll("_"," ").replace("binary cross entropy","binary cross-entropy")}`}function B({store:t,watched:r}){let e=t.selected.value??"",n=S(r.findings.value).get(e);return n?c`<p class="finding-here">
    <${R} /> <strong>${v(n)}.</strong> ${n.text} ${n.remedy}
  </p>`:""}function j({store:t,watched:r,openList:e}){let n=r.findings.value;if(n.length===0)return"";let o=n.length-1;return c`<div class="health-line">
    <button type="button" class="plain" onClick=${e}>
      <${R} />${" "}${v(n[0])}${o>0?`, and ${$(o)} more`:""}
    </button>
    <span class="health-text" title=${n[0].text}>${n[0].text}</span>
    <${w} ...${{store:t,watched:r,finding:n[0]}} />
  </div>`}function U({store:t,watched:r}){let e=r.findings.value.find(({kind:a})=>a==="classes");if(!e)return"";let n=Object.entries(e.numbers).map(([a,i])=>({name:a,count:i??0})),o=Math.max(...n.map(({count:a})=>a));return c`<section class="class-balance" aria-label="Class balance">
    <h3><${R} /> ${v(e)}</h3>
    <table class="gradient-bars">
      <tbody>
        ${n.map(({name:a,count:i})=>c`<tr key=${a}>
              <th scope="row">class ${a}</th>
              <td class="bar" aria-hidden="true">
                <span style=${{width:`${100*i/o}%`}}></span>
              </td>
              <td>${$(i)}</td>
            </tr>`)}
      </tbody>
    </table>
    <p>${e.text}</p>
    <p class="hint">${e.remedy}</p>
    <${w} ...${{store:t,watched:r,finding:e}} />
  </section>`}function R(){return c`<svg class="health-sign" viewBox="0 0 16 16" aria-hidden="true">
    <path d="M8 1.8 15 14H1Z" />
    <path class="bang" d="M8 6v4M8 11.6v.9" />
  </svg>`}var P=new Set(["saturated","saturated_output"]);function W({open:t,...r}){if(!t.value)return"";let{store:e,watched:n}=r,o=n.health.value;if(!o)return c`<h2>Health</h2>
      <p class="waiting">Looking at the network …</p>`;let{findings:a,layers:i,samples:l,of:s,iteration:m}=o,h=s===1?"its sample":l===s?`all ${$(s)} samples`:`${$(l)} of ${$(s)} samples`;return c`<h2>Health</h2>
    ${a.length===0?c`<p>Nothing found that keeps this network from learning.</p>`:c`<ul class="findings">
            ${a.map(p=>c`<li key=${`${p.kind} ${p.layer}`}>
                  <h3>${v(p)}</h3>
                  <p>${p.text}</p>
                  <p class="hint">${p.remedy}</p>
                  <${w} ...${r} finding=${p} />
                  <${X} finding=${p} store=${e} />
                </li>`)}
          </ul>`}
    <${Y} layers=${i} store=${e} />
    <p class="hint">Iteration ${$(m)}, over ${h}.</p>`}function X({finding:{kind:t,numbers:r},store:e}){let n=Object.entries(r);if(t==="dead_relu"||n.length===0)return"";let{number:o}=e.writing.value;return c`<details>
    <summary>Numbers</summary>
    <table>
      <tbody>
        ${n.map(([a,i])=>c`<tr key=${a}>
              <th scope="row">
                ${P.has(t)?`${a}, part of the samples`:a.replaceAll("_"," ")}
              </th>
              <td>${i===null?"not finite":o(i)}</td>
            </tr>`)}
      </tbody>
    </table>
  </details>`}function Y({layers:t,store:r}){let{number:e}=r.writing.value,n=t.map(o=>o.mean_gradient);return c`<table class="gradient-bars">
    <caption>
      ${N("Mean |∂E/∂w| of each layer")}<span class="hint">, logarithmic</span>
    </caption>
    <tbody>
      ${t.map(({layer:o,neurons:a,mean_gradient:i})=>{let l=a.length>1?`${a[0]} … ${a[a.length-1]}`:a[0];return c`<tr key=${o}>
          <th scope="row">${l}</th>
          <td class="bar" aria-hidden="true">
            <span style=${{width:`${100*q(i,n)}%`}}></span>
          </td>
          <td title=${i??""}>${i===null?"not finite":e(i)}</td>
        </tr>`})}
    </tbody>
  </table>`}var y=8;function F(t){let r=b("g",{class:"health-marks","pointer-events":"none","aria-hidden":"true"}),e=null;return(n,o)=>{let a=t.querySelector("svg");if(!a||!n)return;r.parentNode!==a&&(a.append(r),e=null);let i=[...o].map(([l,{kind:s}])=>`${l} ${s}`).join();if(i!==e){e=i;let l=n.spots.filter(({name:s})=>o.has(s));r.replaceChildren(...l.map(s=>tt(s)))}for(let l of a.querySelectorAll(".element.neuron")){let s=o.get(l.getAttribute("data-name")??"");s?T(l,"aria-description",s.text):l.removeAttribute("aria-description")}}}function tt({name:t,x:r,y:e,halfWidth:n,halfHeight:o,shape:a}){let i=b("g",{"data-unhealthy":t});if(a==="cell"||a==="dot"){let[h,p]=[Math.max(n+1.5,3),Math.max(o+.5,1.5)];return i.append(b("rect",{x:r-h,y:e-p,width:2*h,height:2*p})),i.append(b("path",{class:"bang",d:`M${r-h} ${e+p}L${r+h} ${e-p}`})),i}let l=a==="circle"?Math.SQRT1_2:1,[s,m]=[r-l*n,e-l*o];return i.append(b("path",{d:`M${s} ${m-y}l${y} ${1.8*y}h${-2*y}Z`}),b("path",{class:"bang",d:`M${s} ${m-.3*y}v${.5*y}m0 ${.2*y}v1`})),i}function Lt({store:t,actions:r,server:e,show:n,planOf:o,resized:a,isOpen:i}){let l=i("numbers"),s=I(t,r,e,{isListOpen:l,isSeen:()=>!document.hidden});document.addEventListener("visibilitychange",s.wake);let m=F(document.querySelector(".diagram"));return et(()=>{a.value,t.network.value,t.writing.value,t.selected.value;let p=S(s.findings.value);queueMicrotask(()=>m(o(),p))}),n("#health",W,{watched:s,open:l}),n("#health-here",B,{watched:s}),n("#health-classes",U,{watched:s}),n("#health-line",j,{watched:s,openList:()=>document.querySelector("#tab-numbers")?.click()}),s}export{Lt as createHealthView};
