import{computed as Si,effect as mt,signal as ht,untracked as cf}from"@preact/signals";import{render as Mi}from"preact";function ao(){return location.hash}function so(t){history.replaceState(null,"",t||location.pathname+location.search)}function io(t){history.replaceState(null,"",location.pathname+t+location.hash)}async function lo(t){try{return await navigator.clipboard.writeText(t),!0}catch{return zi(t)}}function zi(t){let e=document.createElement("textarea");e.className="out-of-sight",e.value=t,document.body.append(e),e.select();let n=document.execCommand("copy");return e.remove(),n}function le(t,e){let n=document.createElement("a");n.href=URL.createObjectURL(t),n.download=e,n.click(),setTimeout(()=>URL.revokeObjectURL(n.href),1e4)}function co(t){let e=document.documentElement;function n(){let o=t.offsetHeight,r=o>0&&o<=.25*innerHeight;t.classList.toggle("sticky",r),e.style.setProperty("--dock-height",r?`${o}px`:"0px")}new ResizeObserver(n).observe(t),addEventListener("resize",n)}var Vi=document.querySelectorAll("[data-panel]");function uo(t){for(let e of Vi)e.role="tabpanel",e.setAttribute("aria-labelledby",`tab-${e.dataset.panel}`),e.hidden=e.dataset.panel!==t}function po(t){for(let e of t)for(let n of document.querySelectorAll(`[data-region="${e}"]`))n.classList.add("left-out")}function fo(){for(let t of document.querySelectorAll(".skip"))t.addEventListener("click",e=>{e.preventDefault(),document.querySelector(t.dataset.to??"")?.focus()})}var Ji="button, a[href]",Xi={ArrowRight:(t,e)=>(t+1)%e,ArrowLeft:(t,e)=>(t+e-1)%e,Home:()=>0,End:(t,e)=>e-1};function ce(t,e){t.setAttribute("role","toolbar"),t.setAttribute("aria-label",e);let n=null;function o(){return[...t.querySelectorAll(Ji)].filter(s=>!s.closest("[popover]")&&!s.matches(":disabled")&&s.checkVisibility())}function r(){let s=o();(!n||!s.includes(n))&&(n=s[0]??null);for(let a of s){let i=a===n?0:-1;a.tabIndex!==i&&(a.tabIndex=i)}}t.addEventListener("focusin",s=>{let a=s.target;o().includes(a)&&(n=a,r())}),t.addEventListener("keydown",s=>{let a=o(),i=a.indexOf(s.target),l=Xi[s.key]?.(i,a.length);i<0||l===void 0||s.ctrlKey||s.metaKey||s.altKey||(s.preventDefault(),a[l].focus())}),new MutationObserver(r).observe(t,{subtree:!0,childList:!0,attributes:!0,attributeFilter:["disabled","hidden","href"]}),addEventListener("resize",r),r()}function ho(){for(let[t,e]of[["#header-bar","Page"],["#rule","The rule"]])ce(document.querySelector(t),e);co(document.querySelector(".dock")),fo()}function mo(t){addEventListener("dragover",e=>{e.dataTransfer?.types.includes("Files")&&e.preventDefault()}),addEventListener("drop",e=>{let n=e.dataTransfer?.files[0];n&&(e.preventDefault(),e.target instanceof HTMLTextAreaElement?Yi(e.target,n,t):tn(n,t))})}async function tn(t,{open:e,onFault:n}){if(t.size>6e4)return n(`“${t.name}” is larger than a recipe can be here (${6e4/1e3} kB).`);try{let o=JSON.parse(await t.text());await e(o.recipe??o)}catch{n(`“${t.name}” is no recipe: it could not be read as JSON.`)}}async function Yi(t,e,{onFault:n}){if(e.size>2*5e4)return n(`“${e.name}” is too long to be checked here. Use backstep check.`);let o=new Uint8Array(await e.arrayBuffer()),r=`${o[0]} ${o[1]}`;t.value=new TextDecoder(r==="255 254"?"utf-16le":r==="254 255"?"utf-16be":"utf-8").decode(o),t.dispatchEvent(new Event("input",{bubbles:!0}))}var Zi="backstep.height";function Qi(){let t=document.documentElement;if(t.scrollHeight>t.clientHeight)return t.scrollHeight;let e=document.querySelector("main"),n=Math.max(...[...e.children].map(o=>o.getBoundingClientRect().bottom));return Math.ceil(n+parseFloat(getComputedStyle(e).paddingBottom))}function go(){if(parent===window)return;let t=0,e=()=>{let o=Qi();o!==t&&(t=o,parent.postMessage({type:Zi,height:o},"*"))},n=new ResizeObserver(e);for(let o of document.querySelectorAll("main, main > *, #banner"))n.observe(o)}var $o="input, select, textarea, [contenteditable]",tl="[role=tablist], [role=slider], [role=separator], [role=grid]";function vo(t){document.addEventListener("keydown",e=>{let n=e.target.closest($o);e.key==="Escape"&&!e.defaultPrevented&&!n&&!document.querySelector("dialog[open]")&&t()})}function bo(t,e){document.addEventListener("keydown",n=>{let o=n.target,r=o.closest($o);if((n.ctrlKey||n.metaKey)&&n.key.toLowerCase()==="z"&&!r){n.preventDefault(),n.shiftKey?t.redo():t.undo();return}if(n.ctrlKey||n.metaKey||n.altKey||n.defaultPrevented)return;let s=e(n.key);!s||r||document.querySelector("dialog[open]")||n.key.startsWith("Arrow")&&o.closest(tl)||n.key===" "&&o.closest("button, a, summary, [role=button]")||(n.preventDefault(),t[s]())})}var el=["fill","stroke","stroke-width","stroke-dasharray","font-size","font-weight","font-family","text-anchor","dominant-baseline","opacity","paint-order","visibility"];function nl(t){let e=t.cloneNode(!0),n=t.querySelectorAll("*");e.querySelectorAll("*").forEach((i,l)=>{let c=getComputedStyle(n[l]);for(let u of el)i.setAttribute(u,c.getPropertyValue(u));for(let u of["class","tabindex","role","aria-label","data-name"])i.removeAttribute(u)});let o=document.createElementNS("http://www.w3.org/2000/svg","rect"),r=t.closest(".card");for(let[i,l]of Object.entries({width:"100%",height:"100%",fill:getComputedStyle(r).backgroundColor}))o.setAttribute(i,l);let{width:s,height:a}=t.viewBox.baseVal;e.setAttribute("width",String(s)),e.setAttribute("height",String(a));for(let i of e.querySelectorAll('[fill="rgba(0, 0, 0, 0)"][stroke="none"]'))i.remove();return e.prepend(o,...ol(t,s,a)),e.setAttribute("xmlns","http://www.w3.org/2000/svg"),e.setAttribute("font-family",getComputedStyle(t).fontFamily),new XMLSerializer().serializeToString(e)}function ol(t,e,n){let o=t.parentElement?.querySelector("canvas");if(!o)return[];let r=document.createElementNS("http://www.w3.org/2000/svg","image");for(let[s,a]of Object.entries({href:o.toDataURL(),width:e,height:n}))r.setAttribute(s,String(a));return[r]}async function wo(t,e){let n=new Blob([nl(t)],{type:"image/svg+xml"});le(e==="svg"?n:await rl(n,t),`backstep.${e}`)}async function rl(t,e){let n=new Image;n.src=`data:image/svg+xml;charset=utf-8,${encodeURIComponent(await t.text())}`,await n.decode();let o=document.createElement("canvas");return o.width=2*e.clientWidth,o.height=2*e.clientHeight,o.getContext("2d")?.drawImage(n,0,0,o.width,o.height),new Promise((r,s)=>o.toBlob(a=>a?r(a):s(new Error("The browser made no picture.")),"image/png"))}function ko(t,e,n){if(t.button!==0)return;let o=t.currentTarget,r=!1,s=new AbortController,a={signal:s.signal};window.addEventListener("pointermove",i=>{if(i.pointerId!==t.pointerId)return;let l=i.clientX-t.clientX;!r&&Math.abs(l)<5||(r=!0,document.documentElement.classList.add("scrubbing"),n(Number((e+Math.round(l/4)*.01).toFixed(12))))},a);for(let i of["pointerup","pointercancel"])window.addEventListener(i,()=>{s.abort(),document.documentElement.classList.remove("scrubbing"),r&&o.addEventListener("click",yo,{capture:!0,once:!0}),setTimeout(()=>o.removeEventListener("click",yo,{capture:!0}),0)},a)}function yo(t){t.stopImmediatePropagation(),t.preventDefault()}function en(t,e="localStorage"){try{return globalThis[e].getItem(t)}catch{return null}}function nn(t,e,n="localStorage"){try{globalThis[n].setItem(t,e)}catch{return}}var xo=null;function Eo(t){return async(e,n)=>{xo??=al(t);let{default:o}=await xo;o.render(n,e,{output:"html",throwOnError:!1,strict:!1,trust:({command:r})=>r==="\\htmlData"||r==="\\htmlClass"})}}function al(t){let e=document.createElement("link");return e.rel="stylesheet",e.href=`${t}/static/vendor/katex@0.19.1/katex.min.css`,document.head.append(e),import("katex")}import{batch as cn}from"@preact/signals-core";var So=new WeakMap;function L(t){let e=So.get(t)??sl(t);return So.set(t,e),e}function sl({names:t,biases:e}){let n=new Map,{layers:o,parameters:r}=t,s=o.length-1;o[0].forEach((l,c)=>n.set(l,{kind:"input",name:l,activation:c}));let a=o[0].length;o.slice(1).forEach((l,c)=>l.forEach((u,d)=>{let p=a-o[0].length;n.set(u,{kind:"neuron",name:u,activation:a,neuron:p,output:c+1===s?d:null,layer:c+1}),a++})),o[s].forEach((l,c)=>n.set(`target_${l}`,{kind:"target",name:`target_${l}`,output:c,of:l}));let i=0;for(let l=1;l<o.length;l++)for(let c of o[l])for(let u of o[l-1]){let d=r[i];n.set(d,{kind:"weight",name:d,parameter:i++,from:u,to:c})}for(let l=1;l<o.length;l++)if(e==="shared")n.set(r[i],{kind:"bias",name:r[i],parameter:i++,to:o[l]});else if(e==="per_neuron")for(let c of o[l])n.set(r[i],{kind:"bias",name:r[i],parameter:i++,to:[c]});return n.set("E_total",{kind:"total",name:"E_total"}),n}function ct(t){let{name:e}=t;switch(t.kind){case"weight":case"bias":return[`dE_total/d${e}`,`${e}+`];case"neuron":return[`net_${e}`,`out_${e}`,...t.output===null?[]:[`E_${e}`],`delta_${e}`];case"target":return[`E_${t.of}`];case"total":return[e];default:return[]}}function on(t){let n=(t.split("/d").pop()??t).replace(/ via .*$/,"").replace(/\+$/,"");return n.startsWith("target_")||n==="E_total"?n:n.replace(/^(net|out|E|delta)_/,"")}function X(t,e){switch(t.kind){case"weight":case"bias":return e.parameters[t.parameter];case"target":return e.targets[t.output];case"total":return e.error;default:return e.activations[t.activation]}}function xt(t,e){return t.kind==="input"||t.kind==="target"?e.sample:0}function ue(t){return t.kind!=="neuron"&&t.kind!=="total"}function U(t){switch(t.kind){case"weight":return`${t.name}, weight from ${t.from} to ${t.to}`;case"bias":return`${t.name}, bias of ${t.to.join(" and ")}`;case"input":return`${t.name}, input`;case"target":return`target of ${t.of}`;case"total":return"E_total, the error of all outputs";default:return`${t.name}, ${t.output===null?"hidden":"output"} neuron`}}import{effect as ul}from"@preact/signals-core";function Dt(t,e=9){if(Number.isNaN(t))return"not a number";if(!Number.isFinite(t))return t>0?"∞":"−∞";let n=Math.abs(t),r=n>=1e9||n!==0&&n<.5*10**-e?t.toExponential(Math.max(1,Math.min(e,4)-1)):t.toFixed(e);return rn(/^-0\.?0*$/.test(r)?r.slice(1):r.replace("e+","e"))}function Et(t){return rn(String(t))}function O(t){return rn(String(Math.round(t)).replace(/\B(?=(\d{3})+(?!\d))/g," "))}function Ft(t){let e=t.trim().replaceAll("−","-").replace(",","."),n="[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?",o=new RegExp(`^(${n})(?:\\s*/\\s*(${n}))?$`).exec(e);if(!o)return null;let r=Number(o[1])/(o[2]===void 0?1:Number(o[2]));return Number.isFinite(r)?r:null}function rn(t){return t.replaceAll("-","−")}var gt={net:"net",out:"out",target:"target",rate:"eta",delta_sign:"1",weights:"numbered",decimals:"9",comma:"false"},il={eta:"η",alpha:"α",epsilon:"ε"},[an,ll]=[2,15],Bt={net:[["net","net"],["z","z"]],out:[["out","out"],["a","a"]],target:[["target","target"],["ideal","ideal"],["y","y"]],rate:[["eta","η"],["alpha","α"],["epsilon","ε"]],delta_sign:[["1","∂E/∂net"],["-1","−∂E/∂net"]],weights:[["numbered","w5"],["row_first","w_o1,h1 (to, from)"],["column_first","w_h1,o1 (from, to)"]],decimals:Array.from({length:ll-an+1},(t,e)=>[String(an+e),String(an+e)]),comma:[["false","0.5"],["true","0,5"]]};function Mo(t){let e={};try{e={...JSON.parse(t??"{}")}}catch{}let n=Object.entries(e).filter(([o,r])=>Bt[o]?.some(([s])=>s===r));return{...gt,...Object.fromEntries(n)}}function Q(t){let e=Object.entries(t).filter(([n,o])=>gt[n]!==o);return new URLSearchParams(e).toString()}function To(t){let[e,n]=[Number(t.decimals),t.comma==="true"],{net:o,out:r,target:s,weights:a}=t;function i(p,m=e){if(p===void 0)return"…";let h=Dt(p,Math.min(m,e));return n?h.replace(".",","):h}function l(p,m){return i(t.delta_sign==="-1"?-p:p,m)}function c(p){return p.kind!=="weight"||a==="numbered"?p.name:a==="row_first"?`w_${p.to},${p.from}`:`w_${p.from},${p.to}`}function u(p){return p.replace(/(?<![A-Za-z])([∂d]?)(net|out|target)(?![A-Za-z])/g,(m,h,g)=>h+t[g])}function d(p){return n?p.replace(/(?<![\w.])(\d+)\.(?=\d)/g,"$1,"):p}return{notation:t,decimals:e,numbersIn:d,net:o,out:r,target:s,rate:il[t.rate],number:i,delta:l,name:c,letters:u}}function St(t,{samples:e,settings:n}){let{batch_size:o,sample_reduction:r}=n,s=Math.min(o||e,e),a=t.withPenalty??t,i=t.withPenalty!==null&&t.withPenalty!==void 0;return e===1?{value:a.error,of:"sample",samples:e,hasPenalty:i}:r==="sum"&&s>1?{value:a.error,of:"sum",samples:s,hasPenalty:i}:{value:a.trainError,of:"mean",samples:e,hasPenalty:i}}var sn=["operation","neuron","layer","phase"];function et(t){return sn.includes(t)}function Ao(t){return{...t,indices:new Map(t.operations.map(e=>[e.quantity,e.index]))}}function Oo({operations:t,starts:e},n,o){return o>=t.length?null:n==="operation"?o+1:e[n].find(r=>r>o)??t.length}function ln({starts:t},e,n){return n<=0?null:e==="operation"?n-1:t[e].findLast(o=>o<n)??0}function _o(t,e,n){if(n===0)return 0;if(n===t.operations.length)return e.operations.length;let o=e.indices.get(t.operations[n-1].quantity);return o===void 0?0:o+1}function Co(t,e,n){if(!t)return{at:n,of:0,operation:null,group:[],knows:()=>!1,computed:new Set,used:new Set,flows:[]};let{operations:o,indices:r}=t,s=o.slice(ln(t,e,n)??0,n),a=new Set(s.map(c=>c.at)),i=c=>{let u=r.get(c);return u===void 0?c:o[u].at},l=new Set(s.flatMap(c=>c.uses.map(i)));for(let c of a)l.delete(c);return{at:n,of:o.length,operation:s.at(-1)??null,group:s,knows:c=>(r.get(c)??-1)<n,computed:a,used:l,flows:s.flatMap(cl)}}function Lo(t,e){return e.size===0?t:t?{...t,knows:n=>!e.has(n)&&t.knows(n)}:{at:0,of:0,operation:null,group:[],computed:new Set,used:new Set,flows:[],knows:n=>!e.has(n)&&!n.endsWith("+")}}function cl({quantity:t,neuron:e,at:n,uses:o}){return t.startsWith("net_")?o.map(s=>({name:s,to:e,back:!1})):t.includes("/dout_")&&o[0].startsWith("delta_")?[{name:n,to:null,back:!0}]:[]}var No=1;function Io(t,e){let n=null,o=!1,r=new AbortController;ul(()=>{let[a,i]=[t.frame.value,t.network.value],{playing:l,iterations_per_s:c}=t.status.value;if(!a||!i)return;if(l&&(c===null||c>No)||t.progress.value!==null){o=!0;return}let{value:d}=St(a,i),p={iteration:a.iteration,error:d,network:i},m=n?.network===i?n:null;n=p;let h=o;o=!1,!(!m||m.iteration===a.iteration&&!h)&&queueMicrotask(()=>t.say(pl(t,m,p,h)))});async function s({quantity:a,phase:i},l,c){r.abort(),r=new AbortController;let{signal:u}=r;if(t.playingSteps.value&&t.pace.value>No)return;let d=`Operation ${l} of ${c}, ${i}.`;if(t.hidden.value.has(a))return t.say(`${d} The lesson asks for this number.`);try{let{steps:p}=await e(a,Q(t.notation.value),u);u.aborted||t.say(`${d} ${p[p.length-1].spoken}.`)}catch{u.aborted||t.say(`${d} ${a}, its numbers could not be fetched just now.`)}}return{sayOperation:s}}function pl(t,e,n,o){let{number:r}=t.writing.value,s=`${o?"Paused. ":""}Iteration ${n.iteration}.`;if(!t.knows.value("E_total"))return et(t.stepBy.value)?`${s} Nothing is calculated yet.`:s;let a=n.error-e.error,i=a<0?"down":"up",l=Number.isFinite(a)?a===0?", as before":`, ${i} ${r(Math.abs(a))}`:"";return`${s} Total error ${r(n.error)}${l}.`}function Ro(t,e){let n=new Map;async function o(a,i,l=0,c=null){if(typeof i=="number"&&s(a,{value:i,revision:null}),n.has(a))return n.set(a,{value:i,sample:l,gesture:c}),{ok:!0};n.set(a,null);let u=await e.send({type:"edit",quantity:a,value:i,sample:l,gesture:c}),d=n.get(a);if(n.delete(a),d)return o(a,d.value,d.sample,d.gesture);let p=u.type==="applied";return s(a,p&&typeof i=="number"?{value:i,revision:u.revision}:null),p&&(t.notice.value=""),p?{ok:!0}:{ok:!1,message:u.message}}async function r(...a){let i=await o(...a);return i.ok||(t.notice.value=i.message),i}function s(a,i){let l=new Map(t.drafts.value),c=t.frame.value?.revision??-1;i&&(i.revision===null||i.revision>c)?l.set(a,i):l.delete(a),t.drafts.value=l}return{edit:r,tryEdit:o}}import{effect as dl}from"@preact/signals-core";var fl=7,hl=5;function Wo(t,e,n){dl(()=>{let[r,s]=[t.frame.value,t.question.peek()];!s||!r||(s.iteration!==r.iteration||s.revision!==r.revision)&&(t.question.value=null)});function o(){let r=t.network.value;if(!r)return[];let{frozen:s,train_biases:a}=r.settings;return r.names.parameters.filter(i=>!s.includes(i)&&(a||i.startsWith("w")))}return{async step(){let[r,s]=[t.frame.value,o()],a=t.stepBy.value==="iteration"&&!t.status.value.playing;if(!t.predicting.value||!a||!r||s.length===0||t.question.value)return e();let i=s[(r.iteration*fl+hl)%s.length];return t.question.value={parameter:i,iteration:r.iteration,revision:r.revision},{ok:!0}},async predict(r){let s=t.question.value;if(s){t.question.value=null;try{let{parameter:a,answer:i,why:l,iteration:c,revision:u}=await n(s.parameter);if(c!==s.iteration||u!==s.revision)return;let{right:d,tried:p}=t.score.value,m=i===r;t.score.value={right:d+(m?1:0),tried:p+1,last:{hit:m,parameter:a,answer:i,why:l}}}catch(a){t.notice.value=a.message}await e()}},setPredicting(r){t.predicting.value=r,t.question.value=null,t.score.value={right:0,tried:0,last:null}}}}function Po(t,e){let n=null,o=0,r=0;return{async scrubTo(s){if(n=s,o&&!t.progress.value)return;let a=++r;for(o=a;n!==null;){let i=n;n=null,await e({type:"seek",iteration:i})}o===a&&(o=0)}}}import{effect as Do}from"@preact/signals-core";var Fo=1e3,ml=1e3,gl="start",ot={ok:!0};function qo(t,e,{fetchOperations:n,onOperation:o,onStep:r}){let s=null,a="start",i=!1,l,c=()=>t.stepBy.value,u=()=>et(t.stepBy.value)&&!t.status.value.playing;function d(){let E=t.network.value;return E?(s?.network!==E&&(s={network:E,calculation:n().then(Ao)}),s.calculation):null}Do(()=>{let[E,w]=[t.frame.value,t.network.value];if(!u()||!E||!w){t.cursor.value=null;return}t.cursor.peek()?.iteration!==E.iteration&&p(E.iteration),d()?.then(x=>w===t.network.peek()&&m(x),x=>{s=null,t.stepBy.value="iteration",t.notice.value=x.message})}),Do(()=>{u()||k()});function p(E){let w=t.cursor.peek()?.calculation??null,x=a==="end"?w?.operations.length??0:0;t.cursor.value={calculation:w,iteration:E,at:x},a="start",i=!1}function m(E){let w=t.cursor.peek();if(!w||w.calculation===E)return;let x=w.calculation?_o(w.calculation,E,w.at):w.at;t.cursor.value={...w,calculation:E,at:x}}function h(E){let w=t.cursor.peek();w?.calculation&&(t.cursor.value={...w,at:E},E>0&&o(w.calculation.operations[E-1]))}function g(E){h(E);let w=t.cursor.peek()?.calculation?.operations??[];E>0&&r(w[E-1],E,w.length)}async function $(E,w){if(i)return ot;i=!0,a=E;let x=await w(),A=()=>{i=!1,a="start"};return x.ok?i&&setTimeout(A,ml):A(),x}function y(){let E=t.network.value;return t.stepBy.value!=="epoch"||!E?1:Math.ceil(E.samples/(E.settings.batch_size||E.samples))}async function v(){if(!u()){for(let x=y();x>0;x-=Fo){let A=await e.step(Math.min(x,Fo));if(!A.ok)return A}return ot}let E=t.cursor.value;if(!E?.calculation)return ot;let w=Oo(E.calculation,c(),E.at);return w===null?$("start",()=>e.step(1)):(g(w),ot)}async function b(){let E=t.frame.value?.iteration??0;if(!u())return E>0?e.back(Math.min(E,y())):ot;let w=t.cursor.value;if(!w?.calculation)return ot;let x=ln(w.calculation,c(),w.at);if(x!==null)g(x);else if(E>0)return $("end",()=>e.back(1));return ot}function k(){clearTimeout(l),t.playingSteps.value=!1}async function S(){let E=await v();t.playingSteps.peek()&&(E.ok?l=setTimeout(S,1e3/t.pace.peek()):k())}return{step:v,back:b,async play(){return u()?(t.playingSteps.value=!0,await S(),ot):e.play(t.speed.value)},async pause(){return k(),t.status.value.playing?e.pause():ot},setPace(E){t.pace.value=E,t.playingSteps.value&&(clearTimeout(l),l=setTimeout(S,1e3/E))},setStepBy(E){t.stepBy.value=E},rewind(){k(),h(0)},async showUpTo(E){k(),t.status.value.playing&&await e.pause();let w=await d(),x=E===gl?-1:w?.indices.get(E);return!w||x===void 0?{ok:!1,message:`No operation of this network gives ${E}.`}:(et(t.stepBy.value)||(t.stepBy.value="operation"),m(w),h(x+1),ot)},showEverything(){t.stepBy.value="iteration"}}}var $l="The starting values are back. Undo, or Ctrl-Z, brings the run back.";function Bo(t,e,n){async function o(c){t.notice.value="";let u=await e.send(c);return t.advice.value="",u.type==="applied"?{ok:!0}:(u.reason!=="stopped"&&(t.notice.value=u.message),{ok:!1,message:u.message})}let r=vl(t),s=()=>o({type:"pause"}),a={step:c=>o({type:"step",count:c}),back:c=>o({type:"back",count:c}),play:(c,u=null)=>o({type:"play",iterations_per_s:c,until:u}),pause:s},i=qo(t,a,{fetchOperations:n.operations,onOperation:({quantity:c})=>r.explain(c),onStep:Io(t,n.derivation).sayOperation});async function l(c,u){let d=t.history.value[c],p=await o({type:c});return p.ok&&t.say(`${u}: ${d??"the last command"}.`),p}return{carryOut:o,...r,...Ro(t,e),...Po(t,o),...i,...Wo(t,i.step,n.prediction),stop:s,undo:()=>l("undo","Undone"),redo:()=>l("redo","Redone"),choose:c=>o({type:"choose",branch:c}),run:a.play,toggle:()=>t.progress.value?s():t.status.value.playing||t.playingSteps.value?i.pause():i.play(),reset:async()=>{i.rewind();let c=await o({type:"reset"});return c.ok&&(t.advice.value=$l),c},seek:c=>o({type:"seek",iteration:c}),open:c=>o({type:"open",recipe:c}),write:c=>{t.notation.value={...t.notation.value,...c}},dismiss:()=>{t.notice.value=t.advice.value=""}}}function vl(t){return{select(e){let[n,o]=[t.network.value,t.selected.value];if(e===o)return;let r=n&&L(n),[s,a]=[r?.get(o??""),r?.get(e??"")],l=s&&s.kind===a?.kind?ct(s).indexOf(t.quantity.value):0;cn(()=>{t.selected.value=e,a&&(t.quantity.value=ct(a)[Math.max(0,l)]??"")})},point(e,n,o){t.pointed.value=e===null?null:{name:e,x:n,y:o}},explainIfKnown(e){let n=t.network.value;n&&L(n).has(on(e))&&this.explain(e)},free(){cn(()=>{t.selected.value=t.pointed.value=null,t.quantity.value=""})},explain(e){cn(()=>{t.selected.value=on(e),t.quantity.value=e})}}}import{effect as bl}from"@preact/signals-core";function Uo(t,e){let n="";bl(()=>{let{branches:o}=t.history.value,r=o.map(({id:a,end:i})=>`${a} ${i}`).join(", ");if(r===n)return;n=r;let s=t.branchCurves.peek();if(o.length===0){s.size>0&&(t.branchCurves.value=new Map);return}e.branches().then(a=>{r===n&&(t.branchCurves.value=new Map(a.map(i=>[i.id,i])))},()=>{})})}import{signal as wl}from"@preact/signals-core";function Go(t,e){let n=wl(null),o=0;function r(a){let i=t.network.value&&L(t.network.value).get(a);return!t.keeps("numbers")&&i&&ue(i)?i:null}function s(a,i,l,c=null){e.select(l),r(l)&&(n.value={name:l,x:a.x-i.x+a.width/2,y:a.y-i.y+a.height/2,typed:c})}return{place:n,open:s,press(a,i,l){t.selected.value===l?s(a,i,l):e.select(l)},drag(a){let[i,l]=[r(a),t.frame.value],c=i&&l?X(i,l):void 0;if(!i||!l||c===void 0)return null;let[u,d]=[xt(i,l),`drag ${++o}`];return{value:c,change:p=>{e.edit(a,p,u,d)}}}}}import{effect as yl}from"@preact/signals-core";var kl=300;function Ho(t,e){let n=null,o={subject:"",state:""},r=-1/0,s,a=({iteration:c,revision:u})=>`${c} ${u}`;function i(){clearTimeout(s);let[c,u]=[t.quantity.peek(),t.frame.peek()],d=Q(t.notation.peek()),p=`${c} ${d}`;if(n&&(n.subject!==p||!c)&&(n.stop.abort(),n=null),n||!c||!u)return;let m=o.subject===p,h=t.derivation.peek();if(m&&h?.quantity===c&&a(h)===a(u)||m&&o.state===a(u))return;let $=r+kl-performance.now();if(t.status.peek().playing&&m&&$>0){s=setTimeout(i,$);return}o={subject:p,state:a(u)},r=performance.now(),l(c,d,p)}async function l(c,u,d){let p=new AbortController;n={subject:d,stop:p};try{let m=await e(c,u,p.signal);if(p.signal.aborted)return;t.derivation.value=m,t.fault.value=""}catch(m){if(p.signal.aborted)return;t.fault.value=m.message}n=null,i()}yl(()=>{t.quantity.value,t.frame.value,t.notation.value,t.status.value,i()})}var jo={numbers:"This page keeps the weights, biases, inputs and targets as they are.",rule:"This page keeps the rule as it is.",network:"This page keeps its network and its data."};function Ko(t,e){let n=(r,s)=>async(...a)=>{let i=s(...a);return e.watching||!e.keeps(i)?r(...a):(e.notice.value=jo[i],{ok:!1,message:jo[i]})},o=r=>e.network.value&&L(e.network.value).has(r)?"numbers":"rule";return{...t,edit:n(t.edit,o),tryEdit:n(t.tryEdit,o),open:n(t.open,()=>"network")}}import{effect as xl}from"@preact/signals-core";function zo(t,e){if(e.length===0)return;let n=xl(()=>{t.frame.value&&queueMicrotask(()=>{n(),t.notice.value=e.join(" ")})})}import{computed as fn,effect as Sl,signal as Ml}from"@preact/signals-core";function $t(t,e){return{...t,network:{...t.network,...e},edits:[]}}function un(t){return"initializer"in t?t:{initializer:"xavier"}}function Mt(t,e,n){let{layers:o,activations:r,start:s}=t.network,a=e.length===o.length-2&&e.every((i,l)=>i===o[l+1]);return $t(t,{layers:[o[0],...e,o[o.length-1]],activations:[...n,r[r.length-1]],start:a?s:un(s)})}function Vo(t,e,n){let{layers:o,activations:r,start:s}=t.network,a=$t(t,{activations:[...r.slice(0,-1),e]});if(!("dataset"in t.data))return a;let i=t.data.dataset,l=n.find(h=>h.name===i);if(!l?.classes)return a;let c=e==="softmax",u=c?2:l.outputs,d=u===o[o.length-1],p={...t.data,one_hot:c,low:e==="tanh"?-1:0},m={layers:[...o.slice(0,-1),u],start:d?s:un(s)};return{...$t(a,m),data:p}}function pn(t,e){let{layers:n,activations:o,start:r}=t.network,s=e.inputs===n[0]&&e.outputs===n[n.length-1],a=o[o.length-1],i=e.classes?a==="tanh"||a==="logistic"?a:"logistic":e.name==="article"?"logistic":"linear",l={...t.rule};return!e.classes&&l.error.endsWith("cross_entropy")&&(l.error="half_squared"),l.error==="cross_entropy"&&(l.error="binary_cross_entropy"),i!=="logistic"&&l.error==="binary_cross_entropy"&&(l.error="half_squared"),{...$t(t,{layers:[e.inputs,...n.slice(1,-1),e.outputs],activations:[...o.slice(0,-1),i],start:s?r:un(r)}),rule:l,data:{dataset:e.name,low:e.classes&&i==="tanh"?-1:0}}}function pe(t,e){return{...t,data:{...t.data,...e},edits:[]}}function Jo(t,e){return{...t,seed:e,edits:[]}}function Xo(t,e){return $t(t,{start:e})}function dn(t,e,n){let{start:o,layers:r}=t.network,s={...t.rule,train_biases:n};if("initializer"in o)return{...$t(t,{biases:e}),rule:s};let a=o.biases.map((i,l)=>e==="none"?[]:e==="shared"?[i[0]??0]:Array(r[l+1]).fill(i[0]??0));return{...$t(t,{biases:e,start:{...o,biases:a}}),rule:s}}var El=4;function Yo(t,e){let n=Mt(pn(t,e),[El],["tanh"]);return dn(n,"per_neuron",!0)}function Zo(t,e,n){let o=t.join("-"),r=e&&"dataset"in e.data?e.data.dataset:null,s=n.find(a=>a.name===r)?.title??r;return s?`${s}, ${o}`:`A network of your own, ${o}`}function Qo(t,e,n){let o=Ml(null),r=fn(()=>{let i=t.network.value?.unlike_article??[];return!i.includes("network")&&!i.includes("data")}),s=fn(()=>{let i=t.network.value;return i!==null&&t.history.value.edits.some(({quantity:l})=>L(i).has(l))});Sl(()=>{let i=t.network.value;!i||r.value||Promise.all([n.recipe(),a()]).then(([l])=>{t.network.peek()===i&&(o.value=l)},()=>{})});async function a(){return t.choices.value=t.choices.peek()??await n.choices(),t.choices.value}return{title:fn(()=>{let i=t.network.value;return i?r.value?s.value?"The article’s network, edited":"The article’s network":Zo(i.layers,o.value,t.choices.value?.datasets??[]):""}),getChoices:a,openArticle:async()=>e.open((await a()).article),async openDataset(i){let{article:l,datasets:c}=await a(),u=c.find(d=>d.name===i);return u&&e.open(Yo(l,u))}}}import{effect as gn}from"@preact/signals-core";var Ut=[["play","Play or pause"],["step","Step"],["back","Back"],["reset","Reset"],["nextStop","Next stop of the lesson"],["previousStop","Previous stop"]],Tt={on:!0,keys:{play:" ",step:"ArrowRight",back:"ArrowLeft",reset:"r",nextStop:"n",previousStop:"p"}},Tl=new Set(["Tab","Enter","Escape","Shift","Control","Alt","Meta","Dead","Unidentified"]);function tr(t){try{let{on:e,keys:n}=JSON.parse(t??"");return Ut.reduce((o,[r])=>{let s=n?.[r];return typeof s=="string"&&Al(o,r,s)?hn(o,r,s):o},{...Tt,on:e!==!1})}catch{return Tt}}function hn(t,e,n){let{keys:o}=t,r=or(n),s=Ut.find(([a])=>o[a]===r&&a!==e)?.[0];return{...t,keys:{...o,...s?{[s]:o[e]}:{},[e]:r}}}function mn(t){return t!==""&&!Tl.has(t)}function er({on:t,keys:e},n){return t?Ut.find(([o])=>e[o]===or(n))?.[0]??null:null}function Gt(t){return{" ":"Space",ArrowRight:"→",ArrowLeft:"←",ArrowUp:"↑",ArrowDown:"↓"}[t]??(t.length===1?t.toUpperCase():t)}function nr(t){return t===" "?"Space":t}function or(t){return t.length===1?t.toLowerCase():t}function Al({keys:t},e,n){return mn(n)&&t[e]!==n}function rr({notation:t,scheme:e,shortcuts:n},o){t.value=Mo(o.notation.read()),n.value=tr(o.shortcuts.read());let r=o.scheme.read();(r==="light"||r==="dark")&&(e.value=r),gn(()=>o.notation.write(JSON.stringify(t.value))),gn(()=>o.shortcuts.write(JSON.stringify(n.value))),gn(()=>o.scheme.write(e.value))}var ar=JSON.stringify({type:"ping"});function sr(t){return JSON.stringify({type:"look",hidden:t})}function ir(t){return JSON.stringify({type:"acknowledge",sequence:t})}function vn(t,e,n=!1){return JSON.stringify({type:"select",parameters:t,everything:e,...n?{objective:n}:{}})}function lr(t){return JSON.stringify({type:"view",...t})}function cr(t){return JSON.parse(t)}function ur(t,e){let n=new DataView(t);if(t.byteLength<16||n.getUint32(0,!0)!==1414744898||n.getUint8(4)!==1)throw new Error("A message of version 1 that begins BKST was expected.");let o=new Float64Array(t,16),r=n.getUint8(5),s=n.getUint32(8,!0);if(r===2)return Cl(o,s);if(r===4)return Ll(o,s);if(r!==1&&r!==3)throw new Error(`A frame, a picture, a curve or epochs were expected; kind ${r} came.`);let a=n.getUint16(6,!0),i=r===1?Ol:_l,l=(a&8)!==0,c=o.length-(l?3:0),[u,d,p]=o.subarray(c);return i(o.subarray(0,c),e,{withPenalty:l?{penalty:u,error:d,trainError:p}:null,revision:s,sequence:n.getUint32(12,!0),diverged:(a&1)!==0,asks:(a&2)!==0,large:(a&4)!==0})}function pr(t,e){let[n,o,r,s,a,i,l,c,u,d]=t,p=e.slice(1).reduce(($,y)=>$+y,0),m=e[e.length-1],h=10,g=$=>t.subarray(h,h+=$);return{scalars:{iteration:n,end:o,epoch:r,sample:s,error:a,learningRate:i,trainError:l,testError:c,weightCount:u},parameterCount:u+d,biasCount:d,take:g,takeNeurons:()=>({netInputs:g(p),activations:g(e[0]+p),targets:g(m),outputErrors:g(m),deltas:g(p)}),end:()=>{if(h!==t.length)throw new Error(`A frame of ${h} numbers was expected; ${t.length} came.`)}}}function Ol(t,e,n){let{scalars:o,parameterCount:r,take:s,takeNeurons:a,end:i}=pr(t,e),l=s(r),c=a(),[u,d]=[s(r),s(r)];return i(),{kind:"frame",complete:!0,drawn:l,...n,...o,...c,parameters:l,gradients:u,updated:d}}function _l(t,e,n){let{scalars:o,biasCount:r,take:s,takeNeurons:a,end:i}=pr(t,e),{weightCount:l}=o,c=s(r),u=a(),d=s(1)[0],[p,m,h,g]=[s(d),s(d),s(d),s(d)],$=s(Math.ceil(l/2));i();let y=$n(p,m);return c.forEach((v,b)=>y[l+b]=v),{kind:"frame",complete:!1,drawn:new Float32Array($.buffer,$.byteOffset,l),...n,...o,...u,parameters:y,gradients:$n(p,h),updated:$n(p,g)}}function $n(t,e){let n=[];return t.forEach((o,r)=>n[o]=e[r]),n}function Cl(t,e){let[n,o]=t,r=Math.ceil(o/n);if(t.length!==2+3*r)throw new Error(`A curve of ${2+3*r} numbers was expected; ${t.length} came.`);let s=a=>t.subarray(2+a*r,2+(a+1)*r);return{kind:"curve",revision:e,stride:n,length:o,lowest:s(0),highest:s(1),last:s(2)}}function Ll(t,e){let n=t.length/3;if(!Number.isInteger(n))throw new Error(`Epochs have three numbers for each point; ${t.length} came.`);let o=r=>t.subarray(r*n,(r+1)*n);return{kind:"epochs",revision:e,iterations:o(0),train:o(1),test:o(2)}}function dr(t,e,n){let o=null;function r(a){switch(a.type){case"network":o=a;break;case"status":t.status.value=a;break;case"history":t.history.value=a;break;case"progress":{let{goal:i,done:l,left:c}=a;t.progress.value=i===null?null:{goal:i,done:l,left:c};break}case"view":t.view.value=a;break;case"applied":case"refused":a.type==="refused"&&a.reason==="wrong_version"&&s(),e.answered(a);break;case"moving":n.moving(1e3*a.after_s),t.connection.value="moving";break}}function s(){n.stop(),t.connection.value="outdated"}return{opened(){t.progress.value=null,e.greet(1)},text(a){r(cr(a))},binary(a){if(!o)return;let i=ur(a,o.layers);t.receive(i,o),i.kind==="frame"&&i.asks&&n.send(ir(i.sequence))}}}import{effect as Il}from"@preact/signals-core";var de=vn([],!1);function fr(t,{send:e,edited:n,everything:o}){let r=de,s=null,a="";return Il(()=>{let[i,l]=[t.network.value,t.frame.value],c=!!(i?.settings?.l1||i?.settings?.l2),u=[t.selected.value,t.pointed.value?.name??null,n()],d=o();if(!i||!l||l===s||!l.large&&!c&&r===de)return;let p=L(i),m=u.filter((y,v)=>{let b=p.get(y??"");return l.large&&b&&"parameter"in b&&u.indexOf(y)===v}),h=l.large&&d,g=vn(h?[]:m,h,c),$=`${i.layers} ${i.biases}`;g===r&&($===a||r===de)||e(g)&&([r,s,a]=[g,l,$])}),{reopened(){[r,s]=[de,null]}}}import{effect as hr}from"@preact/signals-core";function mr(t,e,n,o){return hr(()=>{let r=t.network.value;!o.value||!r||n.recipe().then(s=>{t.network.peek()===r&&!t.opening.peek()&&(t.recipe.value=s)})}),hr(()=>{o.value&&!t.choices.peek()&&n.choices().then(r=>t.choices.value=r)}),{async begin(r){let[s,a]=[t.recipe.peek(),t.network.peek()];if(!s||!a)return{ok:!1,message:"The settings have not come yet."};let i=r({...s,rule:a.settings});t.recipe.value=i,t.opening.value+=1;let l=await e.open(i);return t.opening.value-=1,!l.ok&&t.recipe.peek()===i&&(t.recipe.value=s),l}}}import{batch as Rl,computed as rt,effect as Wl,signal as N}from"@preact/signals-core";function gr({watching:t,locks:e=new Set}){let n=Pl(),o=N(gt),r=N("");return{watching:t,keeps:s=>t||e.has(s),...n,...Dl(n),notation:o,writing:rt(()=>To(o.value)),...Bl(),connection:N("connecting"),reason:N(""),history:N({type:"history",undo:null,redo:null,branches:[],edits:[]}),branchCurves:N(new Map),progress:N(null),notice:ql(n),advice:N(""),announcement:r,say(s){let a=s.replaceAll("_"," ");r.value=a===r.peek()?`${a} `:a},shortcuts:N(Tt),spokenOf:N(null),waiting:N(0),recipe:N(null),opening:N(0),choices:N(null),speed:N(10),playingSteps:N(!1),pace:N(1),predicting:N(!1),score:N({right:0,tried:0,last:null})}}function Pl(){let t=N(null),e=N(null),n=N(null),o=N(new Map),r=N({type:"status",playing:!1,iterations_per_s:10,until:null,message:""}),s=N("iteration"),a=N(null),i=rt(()=>a.value&&et(s.value)?Co(a.value.calculation,s.value,a.value.at):null),l=N(new Set),c=N(null),u=N(null),d=rt(()=>{let $=c.value?.parameter,y=$?[`${$}+`,`dE_total/d${$}`]:[];return new Set([...l.value,...y,...u.value?.hidden??[]])}),p=rt(()=>Lo(i.value,d.value)),m=rt(()=>{let[$,y]=[i.value,d.value];return v=>!y.has(v)&&($?.knows(v)??!0)}),h=N(null),g=Fl({network:t,frame:e,curve:n,epochs:h,drafts:o});return{network:t,frame:e,curve:n,epochs:h,drafts:o,status:r,stepBy:s,cursor:a,moment:i,withheld:l,question:c,view:u,hidden:d,drawn:p,knows:m,receive:g}}function Dl({frame:t,status:e,knows:n,hidden:o}){let r=rt(()=>p=>!o.value.has(p)&&n.value(p.endsWith("+")?`dE_total/d${p.slice(0,-1)}`:p)),s=N("w5"),a=N(null),i=N("dE_total/dw5"),l=N(null),c=N(""),u=rt(()=>{let p=l.value,m=p?[p.quantity,...p.factors.map(h=>h.quantity)]:[];return!p||p.quantity!==i.value||!m.every(r.value)?null:{...p,then:p.then.filter(h=>r.value(h.quantity))}}),d=rt(()=>{let[p,m]=[u.value,t.value],h=p?.iteration===m?.iteration&&p?.revision===m?.revision,g=p?.factors??[];return h||e.value.playing?g:g.map($=>({...$,value:null}))});return{explains:r,selected:s,pointed:a,quantity:i,derivation:l,fault:c,explained:u,factors:d}}function Fl({network:t,frame:e,curve:n,epochs:o,drafts:r}){let s=null,a=null,i=null,l=null,c=!1;function u(){c=!1,Rl(()=>{l&&(t.value=l),s&&(e.value=s),a&&(n.value=a),i&&(o.value=i),d()}),s=a=i=l=null}function d(){let p=e.value?.revision??-1,m=new Map([...r.value].filter(([,h])=>h.revision===null||h.revision>p));m.size!==r.value.size&&(r.value=m)}return(p,m)=>{p.kind==="frame"?[s,l]=[p,m]:p.kind==="curve"?a=p:i=p,!c&&(c=!0,requestAnimationFrame(u))}}function ql({frame:t}){let e=N(""),n=rt(()=>t.value?.revision);return Wl(()=>{n.value,e.value=""}),e}function Bl(){let t=matchMedia("(prefers-color-scheme: dark)"),e=N(t.matches);t.addEventListener("change",()=>e.value=t.matches);let n=N("system"),o=rt(()=>n.value!=="system"?n.value:e.value?"dark":"light");return{scheme:n,theme:o}}import{batch as jl,computed as br,effect as yr,signal as At,untracked as Kl}from"@preact/signals-core";import{computed as Hl,signal as me}from"@preact/signals-core";function $r(t){try{let e=JSON.parse(t??"{}");return typeof e!="object"||e===null||Array.isArray(e)?{}:Object.fromEntries(Object.entries(e).filter(([,n])=>typeof n?.given=="string"&&typeof n.shown=="boolean").map(([n,{given:o,shown:r}])=>[n,{given:o,shown:r}]))}catch{return{}}}function fe(t,e){let n=e.flatMap(({title:o})=>t[o]??[]);return{answered:n.length,shown:n.filter(({shown:o})=>o).length,of:e.length}}var Ul={right:"Right.",too_few_digits:"Right so far.",rounding:"Nearly.",unknown:"This cannot be judged.",unreadable:"This cannot be read."},Gl="No usual mistake gives this number. Check the numbers that go into it, one by one.";function he({verdict:t,mistakes:e,text:n}){let o=[...e.map(s=>s.text),...n?[n]:[]],r=t==="wrong"&&o.length===0;return[Ul[t]??"Not yet.",...r?[Gl]:o]}function vr(t,e,n){let o=me($r(t.progress.read())),r=me(null),s=me(""),a=me(null),i=Hl(()=>(e.value?.title??"")in o.value);function l(u,d){let p=e.value?.title??"";!p||p in o.value||(o.value={...o.value,[p]:{given:u,shown:d}},t.progress.write(JSON.stringify(o.value)))}async function c(){let u=e.value;try{let d=await t.fetchAnswer(n.value+1);return u!==e.value?!1:(a.value=d,!0)}catch(d){return u===e.value&&(s.value=d.message),!1}}return{progress:o,verdict:r,refusal:s,answer:a,isDone:i,fetchAnswer:c,begin(){r.value=null,s.value="",a.value=null},async check(u){let d=e.value;s.value="";try{let p=await t.check(n.value+1,u);return d!==e.value?"":(r.value=p,p.verdict==="right"&&await c()&&l(u,!1),he(p).join(" "))}catch(p){return d!==e.value?"":(r.value=null,s.value=p.message,s.value)}},async giveUp(){await c()&&l("",!0)}}}var zl=/^#lesson=(\d+)$/;function kr(t,e,n){let o=At(null),r=At(!1),s=At(!1),a=At(!1),i=At(Math.max(0,Number(n.place.read()??1)-1)),l=br(()=>o.value?.stops[i.value]??null),c=vr(n,l,i),u=br(()=>{let M=l.value;return!r.value||!M||a.value||d.value?!1:(c.isDone.value?M.after:M.before).quantity===""}),d=At(null),p=0,m=null;yr(()=>{let M=t.frame.value?.revision;!r.value||M===void 0||m===null||M===m||(m=M,Kl(h))});async function h(){let M=JSON.stringify(await n.fetchRecipe()),[I,W]=[l.value,a.value];!r.value||!o.value||!I||(a.value=!wr(o.value).has(M),a.value&&!W?(b(),e.showEverything()):W&&!a.value&&await k(I))}async function g(M=!0){r.value=!0,s.value=!1;try{o.value??=await n.fetchPath()}catch{s.value=!0;return}await $(i.value,M)}async function $(M,I=!0){let W=(o.value?.stops.length??1)-1;i.value=Math.max(0,Math.min(M,W));let it=String(i.value+1);n.place.write(it),n.address.write(`#lesson=${it}`),await y(I)}async function y(M){let[I,W]=[++p,l.value];if(!W)return;jl(()=>{d.value=null,c.begin(),v(W,c.isDone.value)}),t.say(`Stop ${i.value+1} of ${o.value?.stops.length}: ${W.title}. ${W.asks}`);let it=n.fetchRecipe();c.isDone.value&&c.fetchAnswer();let[Ze]=await Promise.all([it,Vl(t)]),Qe=JSON.stringify(Ze);if(I!==p||!o.value)return;if(m=t.frame.value?.revision??null,a.value=!wr(o.value).has(Qe),a.value)return b();let Ki=Qe===JSON.stringify(o.value.recipe);M&&await S(W.iteration,Ki),I===p&&await k(W)}function v(M,I){let W=M.quantity?[M.quantity]:[];t.withheld.value=new Set(I?M.after.hides:[...W,...M.before.hides]),t.spokenOf.value=new Set(M.speaks_of)}function b(){t.withheld.value=new Set,t.spokenOf.value=null}async function k(M){let I=c.isDone.value;v(M,I),await E(I?M.after:M.before)}async function S(M,I){let W=t.frame.value,[it,Ze]=I&&W?[W.iteration,W.end]:[0,0];I?t.status.value.playing&&await e.carryOut({type:"pause"}):await e.carryOut({type:"open",recipe:o.value?.recipe}),M!==it&&(M<=Ze?await e.carryOut({type:"seek",iteration:M}):(await e.carryOut({type:"play",iterations_per_s:null,until:M})).ok&&await Jl(t,M))}async function E({select:M,quantity:I,up_to:W}){let it=p;W?await e.showUpTo(W):e.showEverything(),it===p&&(I?e.explain(I):M&&e.select(M))}async function w(){!o.value||!l.value||(a.value=!1,v(l.value,c.isDone.value),await S(l.value.iteration,!1),await k(l.value))}async function x(M){let I=l.value,W=await c.check(M);W&&t.say(W),I&&I===l.value&&c.isDone.value&&await P(I)}async function A(){let M=l.value;await c.giveUp(),!(!M||M!==l.value||!c.answer.value)&&(t.say(`The answer is ${c.answer.value.value}.`),await P(M))}async function P(M){a.value||await k(M);let I=M.after.select;I&&l.value===M&&n.pointOut(I,!1)}async function Z(M){let I=++p;if(M.panel==="share")return n.openShare();for(let W of M.commands)if(!(await e.carryOut(W)).ok)return;M.commands.length>0?(a.value=!1,b(),e.showEverything()):t.spokenOf.value&&M.select&&(t.spokenOf.value=new Set([...t.spokenOf.value,M.select])),I===p&&(M.quantity?e.explain(M.quantity):M.select&&e.select(M.select),d.value=M,n.pointOut(M.select||M.shows,!0))}function ie(){p++,r.value=!1,b(),e.showEverything(),n.address.write("")}function ji(M=!0){let I=zl.exec(n.address.read());I&&(i.value=Math.max(0,Number(I[1])-1),g(M))}return{path:o,open:r,failed:s,foreign:a,place:i,stop:l,tried:d,isQuiet:u,progress:c.progress,verdict:c.verdict,refusal:c.refusal,isDone:c.isDone,revealed:c.answer,show:g,close:ie,go:$,answer:x,showMe:A,next:()=>r.value&&$(i.value+1),back:()=>r.value&&$(i.value-1),showArticle:w,attempt:Z,follow:ji,async rewrite(){o.value&&(o.value=await n.fetchPath(),c.isDone.value&&await c.fetchAnswer())}}}function Vl(t){return xr(()=>t.frame.value!==null)}function Jl(t,e){let n=!1;return xr(()=>{let{playing:o}=t.status.value;return n||=o,(t.frame.value?.iteration??0)>=e||n&&!o})}function xr(t){return new Promise(e=>{let n=yr(()=>{t()&&(queueMicrotask(()=>n()),e(void 0))})})}function wr({recipe:t,recipes:e}){return new Set([t,...e].map(n=>JSON.stringify(n)))}import{batch as Xl,effect as Er}from"@preact/signals-core";function Sr(t){if(!t.watching)return;let e={selected:t.selected.peek(),quantity:t.quantity.peek()};Er(()=>{let n=t.view.value,[o,r]=[t.selected.value,t.quantity.value],s=o!==null&&(o!==e.selected||r!==e.quantity);!n||s||(e={selected:n.selected,quantity:n.quantity},Xl(()=>{t.selected.value=n.selected,t.quantity.value=n.quantity}))}),Er(()=>{let[n,o]=[t.view.value,t.cursor.value];if(!n)return;t.stepBy.value=n.step_by??"iteration";let r=o?.calculation;!o||!r||o.iteration!==n.iteration||o.at===n.at||(t.cursor.value={...o,at:Math.min(n.at,r.operations.length)})})}import{effect as Yl}from"@preact/signals-core";var Zl=100,Ql=200;function Mr(t,{send:e,stop:n}){let[o,r]=["",""],s=-1/0,a;function i(){if(clearTimeout(a),r===o)return;let l=s+Zl-performance.now();l>0?a=setTimeout(i,l):e(r)&&([o,s]=[r,performance.now()])}return Yl(()=>{let[l,c]=[t.cursor.value,t.stepBy.value],u=l&&et(c)?c:null;r=lr({selected:t.selected.value,quantity:t.quantity.value,step_by:u,iteration:u&&l?l.iteration:0,at:u&&l?l.at:0,stop:n(),hidden:[...t.hidden.value].slice(0,Ql)}),t.watching||i()}),{reopened(){o="",t.watching||i()}}}import{signal as Ht}from"@preact/signals-core";var Tr=["explain","check","numbers","settings"],Ar=300,tc=.6;function Or(t,e){let n=ec(t.read()),o=Ht(Tr.find(d=>!e.hidden.has(d))??"explain"),r=Ht(n.width),s=Ht(n.folded),a=Ht(e.projector),i=Ht(e.isFirstVisit&&!n.begun),{begun:l}=n;function c(){t.write(JSON.stringify({width:r.value,folded:s.value,begun:l}))}function u(d){s.value=d,c()}return{panel:o,width:r,folded:s,projector:a,isFirstVisit:i,open(d){Tr.includes(d)&&e.hidden.has(d)||(o.value=d,s.value&&u(!1))},fold:u,resize(d,p){r.value=Math.round(Math.max(Ar,Math.min(tc*p,d))),c()},project(d){a.value=d,e.writeProjector(d)},begin(){l||(l=!0,i.value=!1,c())}}}function ec(t){try{let{width:e,folded:n,begun:o}=JSON.parse(t??"");return{width:typeof e=="number"&&e>=Ar?e:null,folded:n===!0,begun:o===!0}}catch{return{width:null,folded:!1,begun:!1}}}var bn=["open","undo","lesson","exercises","share","view","diagram","legend","rule","curve","transport","explain","check","numbers","settings"],nc=["numbers","rule","network"];function _r(t){let e=new URLSearchParams(t),n=[];function o(i,l){let c=(e.get(i)??"").split(",").filter(u=>u!=="");for(let u of c)l.includes(u)||n.push(`The address says ${i}=${u}. Known are ${l.join(", ")}.`);return c.filter(u=>l.includes(u))}let r=e.has("embed"),s=o("embed",bn),a=new Set(o("hide",bn));if(r)for(let i of bn)s.includes(i)||a.add(i);return{projector:e.get("view")==="projector",embedded:r,hidden:a,locks:new Set(o("lock",nc)),unknown:n}}function wn(t){let n=[...new URLSearchParams(t)].filter(([o])=>["embed","hide","lock"].includes(o)).map(([o,r])=>`${o}=${encodeURIComponent(r).replaceAll("%2C",",")}`);return n.length>0?`?${n.join("&")}`:""}function Cr(t,e){let n=wn(t);return e?`${n}${n?"&":"?"}view=projector`:n}import{h as oc}from"preact";import rc from"htm";var f=rc.bind(oc);var ac="The server has much to do just now. The page asks again by itself.";function Lr({store:t,actions:e,root:n,wake:o}){switch(t.connection.value){case"lost":return f`<p class="banner warn" role="status">
        ${t.reason.value||"The connection is lost."} Coming back by itself … Nothing you made is gone.
      </p>`;case"moving":return f`<p class="banner warn" role="status">
        The server restarts and is back in a moment. Nothing you made is gone.
      </p>`;case"blocked":return f`<p class="banner warn" role="alert">
        A proxy between you and the server blocks WebSockets, through which the numbers come. Try another
        network, or ask the administrator of this one to allow them. The page goes on trying.
      </p>`;case"portal":return f`<p class="banner warn" role="alert">
        Something else answers in place of the server: perhaps your network needs a login. Open any other page
        to log in; this one comes back by itself. Nothing you made is gone.
      </p>`;case"outdated":return f`<p class="banner warn" role="alert">
        The server is newer than this page. Nothing you made is gone.${" "}
        <button type="button" onClick=${()=>location.reload()}>Reload the page</button>
      </p>`;case"asleep":return f`<p class="banner warn" role="alert">
        This session sleeps, because you opened others. Nothing you made is gone.${" "}
        <button type="button" onClick=${o}>Wake it</button>
      </p>`;case"gone":return f`<p class="banner warn" role="alert">
        This session is no longer on the server. <a href=${`${n}/`}>Start with the article’s network</a>
      </p>`}return t.notice.value?f`<p class="banner warn" role="alert">
      ${t.notice.value} <button type="button" class="plain" onClick=${e.dismiss}>Close</button>
    </p>`:t.advice.value?f`<p class="banner" role="status">
      ${t.advice.value} <button type="button" class="plain" onClick=${e.dismiss}>Close</button>
    </p>`:t.waiting.value>0?f`<p class="banner warn" role="status">${ac}</p>`:t.status.value.message?f`<p class="banner warn" role="status">${t.status.value.message}</p>`:""}import{useLayoutEffect as uc,useState as yn}from"preact/hooks";var Nr="([a-z]+(?:\\d+(?:\\.\\d+)*)?(?:,[a-z]+[\\d.]+)*)",sc=new RegExp(`\\b(net|z|out|a|target|ideal|y|delta|E|dE|dout|dnet|b|w)_${Nr}|([∂δ][A-Za-z]*)_${Nr}`,"g"),ic=/\/d(?=[wb][\d_])/g;function _(t){return lc(t.replace(ic,"/∂"))}function nt(t){return t.replace(/10\^(−?\d+)/g,(e,n)=>`10${[...n].map(r=>r==="−"?"⁻":"⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(r)]).join("")}`)}function lc(t){let e=[],n=0;for(let o of t.matchAll(sc)){let[r,s,a,i,l]=o;e.push(t.slice(n,o.index),cc(s??i),f`<sub>${a??l}</sub>`),n=o.index+r.length}return[...e,t.slice(n)]}function cc(t){return t==="delta"?"δ":t.length>1&&t.startsWith("d")?`∂${t.slice(1)}`:t}var Ir=11;function Rr({store:t,actions:e,fetchChecks:n}){let[o,r]=yn(null),[s,a]=yn("idle"),[i,l]=yn(""),[c,u]=[t.frame.value,t.network.value],d=!o||o.iteration!==c?.iteration||o.revision!==c?.revision;uc(()=>r(null),[u?.names]);async function p(){let m=t.network.value;a("busy"),l("");try{let h=await n();t.network.value?.names===m?.names&&r(h)}catch(h){l(h.message)}a("idle")}return f`
    <p class="hint">
      Each weight a little up, then a little down: (E(w + h) − E(w − h)) / 2h. No chain rule, and the same
      number.
    </p>
    <button type="button" disabled=${s==="busy"} onClick=${p}>
      ${s==="busy"?"Checking …":"Check all gradients"}
    </button>
    <div role="status">
      ${i&&f`<p class="hint">${i}</p>`}
      ${o&&u?f`<p>${pc(o)}${d?f` <span class="hint">The network has moved on since.</span>`:""}</p>`:""}
    </div>
    ${o&&u?f`<div class="scrolls"><${dc} ...${{store:t,actions:e,network:u,found:o}} /></div>`:""}
  `}function pc({checks:t,iteration:e}){let n=t.filter(({agrees:o})=>!o).length;return n===0?`✓ All ${t.length} gradients of iteration ${e} agree.`:`✗ ${n} of ${t.length} gradients of iteration ${e} differ.`}function dc({store:t,actions:e,network:n,found:o}){let r=t.writing.value,s=L(n);return f`<table class="gradients">
    <thead>
      <tr>
        <th scope="col">name</th>
        <th scope="col">∂E/∂</th>
        <th scope="col">difference</th>
        <th scope="col">gap</th>
      </tr>
    </thead>
    <tbody>
      ${o.checks.map(({parameter:a,gradient:i,numeric:l,gap:c,agrees:u,note:d})=>{let p=s.get(a),m=t.knows.value(`dE_total/d${a}`);return f`<tr key=${a} class=${u?"agrees":"differs"} title=${d}>
          <th scope="row">
            <button
              type="button"
              class="plain cell"
              onClick=${()=>e.explain(`dE_total/d${a}`)}
            >
              ${_(p?r.name(p):a)}
            </button>
          </th>
          <td>${m?kn(i,r.number):"□"}</td>
          <td>${m?kn(l,r.number):"□"}</td>
          <td>
            ${m?f`<meter
                      min="0"
                      max=${Ir}
                      value=${fc(c)}
                      aria-label="digits that agree"
                    ></meter>
                    ${` ${u?"✓ agrees":"✗ differs"} ${kn(c,h=>h.toExponential(0))}`}`:"□"}
          </td>
        </tr>`})}
    </tbody>
  </table>`}function kn(t,e){return t===null?"–":e(t)}function fc(t){return t===null?0:Math.max(0,Math.min(Ir,-Math.log10(Math.max(t,1e-16))))}import{createContext as hc}from"preact";import{useContext as mc,useId as gc,useLayoutEffect as $c,useRef as ge,useState as Wr}from"preact/hooks";var xn=hc(null);function Ot({label:t,value:e,keep:n,leave:o,autofocus:r,begin:s=null,disabled:a,step:i=.01}){let l=gc(),c=mc(xn)?.value.notation.comma==="true",u=w=>c?Et(w).replace(".",","):Et(w),d=ge(null),p=ge(s),[,m]=Wr(0),h=ge(null),[g,$]=Wr(""),y=ge(!1);$c(()=>{r&&(d.current?.focus(),s===null&&d.current?.select())},[]);function v(w){p.current=w,m(x=>x+1)}async function b(){if(y.current)return;if(p.current===null)return o?.();let w=Ft(p.current);if(w===null)return $(`“${p.current}” is not a number. Try ${u(.4)}, 2/5 or 1e-3.`);y.current=!0;let x=await n(w);x.ok?k():$(x.message??""),y.current=!1}function k(){h.current=null,v(null),$(""),o?.()}function S(w){let x=p.current===null?e:Ft(p.current);if(x===null)return;let A=Number((x+w*i).toFixed(12));v(u(A)),n(A).then(P=>$(P.ok?"":P.message??""))}function E(w){let x={Enter:()=>{b()},Escape:k,ArrowUp:()=>S(w.shiftKey?10:1),ArrowDown:()=>S(w.shiftKey?-10:-1)}[w.key];w.stopPropagation(),x&&(w.preventDefault(),x())}return f`<span class="number-field">
    <input
      ref=${d}
      type="text"
      inputmode="decimal"
      autocomplete="off"
      spellcheck=${!1}
      disabled=${a}
      aria-label=${t}
      aria-invalid=${g!==""}
      aria-describedby=${g?`${l}-refusal`:null}
      value=${p.current??h.current??u(e)}
      onInput=${w=>v(w.target.value)}
      onKeyDown=${E}
      onFocus=${w=>h.current=w.target.value}
      onBlur=${()=>{h.current=null,b()}}
    />
    ${g&&f`<span class="refusal" role="alert" id=${`${l}-refusal`}>${g}</span>`}
  </span>`}function G({label:t,value:e,options:n,choose:o,disabled:r=!1}){return f`<label class="field">
    <span>${t}</span>
    <select
      value=${e}
      disabled=${r}
      onChange=${s=>o(s.target.value)}
    >
      ${n.map(([s,a])=>f`<option key=${s} value=${s}>${a}</option>`)}
    </select>
  </label>`}function at({label:t,value:e,choose:n}){return f`<label class="field check">
    <span>${t}</span>
    <input
      type="checkbox"
      checked=${e}
      onChange=${o=>n(o.target.checked)}
    />
  </label>`}function z({label:t,name:e,value:n,step:o,keep:r}){return f`<div class="field">
    <span aria-hidden="true">${t}</span>
    <${Ot} label=${e??t} value=${n} step=${o} keep=${r} />
  </div>`}function vt(t){let e=t.replaceAll("_"," ");return e.charAt(0).toUpperCase()+e.slice(1)}import{useLayoutEffect as Pr,useRef as vc}from"preact/hooks";var bc=.5;function st({tex:t,spoken:e,typeset:n,small:o=!1}){return f`<span class="formula" ...${e?{role:"math","aria-label":e}:{"aria-hidden":"true"}}
    ><${En} tex=${o?`\\textstyle ${t}`:t} typeset=${n}
  /></span>`}function qr({left:t="",sides:e,spoken:n,typeset:o}){let r=e.filter((s,a,i)=>a===0||Fr(s)!==Fr(i[a-1]));return f`<div class="formula-place" role="math" aria-label=${n}>
    ${t&&f`<${En} tex=${t} typeset=${o} />`}
    ${r.map((s,a)=>f`<${En} key=${a} tex=${`{}= ${s}`} typeset=${o} />`)}
  </div>`}function En({tex:t,typeset:e}){let n=vc(null);return Pr(()=>{let o=n.current;o&&e(o,`\\displaystyle ${t}`).then(()=>Dr(o))},[t]),Pr(()=>{let o=n.current,r=new ResizeObserver(()=>Dr(o));return r.observe(o.parentElement),()=>r.disconnect()},[]),f`<span class="piece" ref=${n}></span>`}function Dr(t){t.style.fontSize="";let[e,n]=[t.clientWidth,t.scrollWidth];n>e&&e>0&&(t.style.fontSize=`${Math.max(bc,e/n)}em`)}function Fr(t){return t.replace(/\\html(?:Data|Class)\{[^}]*\}/g,"").replace(/[{}]/g,"")}function Br({step:t,hasNumbers:e,typeset:n,writing:o}){let{in_symbols:r,in_numbers:s,result:a}=t.tex,i=[r,...e?[s]:[]].filter((l,c)=>c===0||l!==a);return f`<div class="chain">
    <${qr} sides=${i} spoken=${t.spoken} typeset=${n} />
    <${$e} step=${t} writing=${o} />
    <${Ur} step=${t} typeset=${n} />
  </div>`}function Sn({step:t,depth:e,typeset:n,writing:o,colour:r,at:s}){let{left:a,in_symbols:i}=t.tex;return f`<li
    class=${e>0?"factor inner":"factor"}
    data-quantity-of=${t.quantity}
    data-quantity=${t.quantity}
    data-factor=${r}
    data-at=${s}
  >
    <div class="formula-place equation" role="math" aria-label=${t.spoken}>
      <span class="left"><${st} tex=${a} spoken="" typeset=${n} small /></span>
      <span class="symbols"><${st} tex=${i} spoken="" typeset=${n} /></span>
    </div>
    <button
      type="button"
      class="plain value"
      aria-label=${`${nt(t.result)}, explain ${t.spoken_in_symbols.split(", equals ")[0]}`}
      data-quantity=${t.quantity}
    >
      ${nt(t.result)}
    </button>
    <${$e} step=${t} writing=${o} numbers />
    <${Ur} step=${t} typeset=${n} />
  </li>`}function $e({step:t,writing:e,numbers:n=!1}){let{note:o,same:r,rounded:s,result:a}=t,i=n&&t.numbers!==a;return!i&&!o&&r.length===0&&!s?"":f`<p class="note">
    ${i?f`<span class="number">${nt(t.numbers)}</span>. `:""}
    ${r.map(({plain:l,spoken:c})=>f`<span class="same" aria-label=${c} role="math">${_(l)}</span>. `)}
    ${o?_(e.letters(o)):""}
    ${s?f` <span class="rounded">Rounded for display.</span>`:""}
  </p>`}function Ur({step:t,typeset:e}){return t.small.length===0?"":f`<details>
    <summary>Step by step</summary>
    ${t.small.map((n,o)=>f`<div class="small" key=${o}>
          <${st} tex=${n.tex} spoken=${n.spoken} typeset=${e} />
          <p class="note">${_(n.why)}</p>
        </div>`)}
  </details>`}var ve=9;function Gr(t,e,n){let o=n.name(e);switch(t){case`dE_total/d${e.name}`:return`∂E/∂${o}`;case`${e.name}+`:return`${o}⁺`;case`net_${e.name}`:return n.net;case`out_${e.name}`:return n.out;case`delta_${e.name}`:return"δ";case"E_total":return"E_total";default:return t.startsWith("E_")?"E":n.letters(t.replace(/(^|\/)d/g,"$1∂").replace("delta","δ"))}}function Hr({store:t,actions:e,element:n}){let o=t.quantity.value,r=ct(n),s=r.includes(o)||o===""?r:[...r,o];return s.length<2?"":f`<div class="choices" role="group" aria-label="Quantity to explain">
    ${s.map(a=>f`<button
          key=${a}
          type="button"
          class="plain"
          aria-label=${Gr(a,n,t.writing.value)}
          aria-pressed=${a===o}
          onClick=${()=>e.explain(a)}
        >
          ${_(Gr(a,n,t.writing.value))}
        </button>`)}
  </div>`}function jr({store:t,actions:e,element:n,typeset:o,light:r}){let[s,a,i]=[t.explained.value,t.frame.value,t.quantity.value];if(ct(n).length===0)return f`<p class="hint">This number is given, not worked out.</p>`;let l=s?.iteration===a?.iteration&&s?.revision===a?.revision,c=!l&&!t.status.value.playing;return f`<section class="explanation" aria-label="How it comes about" aria-busy=${!l}>
    ${s?"":f`<p class="hint">${wc(t,i)}</p>`}
    ${s&&f`<div
        class=${c?"steps stale":"steps"}
        onPointerOver=${u=>r(Sc(u.target))}
        onPointerLeave=${()=>r(null)}
        onClick=${u=>Mc(u.target,t,e)}
      >
        <${yc} ...${{shown:s,typeset:o,writing:t.writing.value}} />
      </div>`}
    <p class="hint when" role="status">
      ${s&&c?`These steps are of iteration ${O(s.iteration)}.`:""}
    </p>
  </section>`}function wc(t,e){return t.fault.value?t.fault.value:t.hidden.value.has(e)?"Hidden until the question is answered.":t.explains.value(e)?t.derivation.value?.quantity===e?"Not worked out yet at this operation.":"":"Not worked out yet at this operation."}function yc({shown:t,typeset:e,writing:n}){let{iteration:o,factors:r,gradient_check:s}=t,a=Mn(t),i=kc(t,a),l=new Map(r.map(({quantity:d,number:p})=>[d,p])),c=({step:d,depth:p})=>f`<${Sn}
      key=${d.quantity}
      ...${{step:d,depth:p,typeset:e,writing:n}}
      colour=${l.get(d.quantity)}
      at=${r.find(({quantity:m})=>m===d.quantity)?.at}
    />`,u=a===t.steps.at(-1)&&t.then.length>0;return f`
    <div class="result" data-quantity-of=${a.quantity}>
      <${st} tex=${a.tex.left} spoken="" typeset=${e} small />
      <span>=</span>
      <strong>${nt(a.result)}</strong>
      <span class="iteration"
        >iteration <span data-testid="explained-iteration">${O(o)}</span></span
      >
    </div>
    ${s?f`<${Ac} check=${s} writing=${n} />`:""}
    <${Br} step=${a} hasNumbers=${!xc(a,i)} ...${{typeset:e,writing:n}} />
    ${i.length>0?f`<ol class="factors">
            ${i.slice(0,ve).map(c)}
          </ol>`:""}
    ${i.length>ve?f`<details class="more">
            <summary>${i.length-ve} more</summary>
            <ol class="factors">
              ${i.slice(ve).map(c)}
            </ol>
          </details>`:""}
    ${u?f`<${Ec} ...${{then:t.then,typeset:e,writing:n}} />`:""}
  `}function Mn({quantity:t,steps:e,then:n}){return(t==="E_total"?n.at(-1):void 0)??e.at(-1)}function kc({steps:t},e){let n=new Map(t.map(s=>[s.quantity,s])),o=[];n.delete(e.quantity);function r(s,a){for(let i of s.uses){let l=n.get(i);l&&(n.delete(i),o.push({step:l,depth:a}),r(l,a+1))}}return r(e,0),o}function xc({uses:t,tex:e},n){return e.in_symbols.split("\\htmlData{").length-1===t.length&&t.every(r=>n.some(({step:s,depth:a})=>a===0&&s.quantity===r))}function Ec({then:t,typeset:e,writing:n}){let o=t.at(-1);return f`<div class="next" data-quantity-of=${o.quantity} data-at="learning_rate">
    <p class="hint">Next value</p>
    ${t.length>1?f`<ol class="factors">
            ${t.slice(0,-1).map(r=>f`<${Sn} key=${r.quantity} depth=${0} ...${{step:r,typeset:e,writing:n}} />`)}
          </ol>`:""}
    <div class="formula-place" role="math" aria-label=${o.spoken}>
      <${st} tex=${`${o.tex.left} = ${o.tex.in_symbols}`} spoken="" typeset=${e} small />
      <span class="number"
        >= ${o.numbers===o.result?"":nt(`${o.numbers} = `)}<strong
          >${nt(o.result)}</strong
        ></span
      >
    </div>
    <${$e} step=${o} writing=${n} />
  </div>`}function Sc(t){let e=t instanceof Element?t.closest("[data-at]"):null;return e?.getAttribute("data-at")||(e?.getAttribute("data-quantity")??null)}function Mc(t,e,n){if(!(t instanceof Element)||t.closest("summary"))return;let o=t.closest("[data-quantity]")?.getAttribute("data-quantity");o&&o!==e.quantity.value&&n.explainIfKnown(o)}function Tc(t){let[e,n]=t.toExponential(0).replace("+","").replaceAll("-","−").split("e");return t===0?"0":nt(`${e}·10^${n}`)}function Ac({check:{numeric:t,gap:e,agrees:n,note:o},writing:r}){return t===null||e===null?"":f`<p class="difference" data-testid="difference">
    <span class=${n?"agrees":"differs"}>${n?"✓ agrees":"✗ differs"}</span>${" "}
    <abbr
      title="The error a little above minus the error a little below, divided by the distance. No derivative."
      >central difference</abbr
    >
    ${" "}<span class="number">${r.number(t,12)}</span>, gap ${Tc(e)}
    ${o?` ${o}`:""}
  </p>`}import{useLayoutEffect as Oc,useState as _c}from"preact/hooks";var[Cc,Tn]=[40,8];function Kr(t){let{store:e}=t,n=e.moment.value;return n?f`<${Lc} ...${t} moment=${n} />`:""}function Lc({store:t,actions:e,fetchEquations:n,moment:o}){let[r,s]=_c({key:"",equations:[]}),a=t.frame.value,i=o.group.slice(-Cc).map(({quantity:g})=>g),l=Q(t.notation.value),c=`${i} ${a?.iteration} ${a?.revision} ${l}`;Oc(()=>{if(i.length===0)return;let g=new AbortController;return n(i,l,g.signal).then(({equations:$,iteration:y,revision:v})=>{let b=y===a?.iteration&&v===a?.revision;!g.signal.aborted&&b&&s({key:c,equations:$})},()=>{}),()=>g.abort()},[c]);let u=i.length===0||r.key===c,d=u&&i.length>0?r.equations:[],p=d.at(-1),m=({quantity:g,plain:$,spoken:y})=>f`<li key=${g} class=${g===t.quantity.value?"explained":""}>
      <button type="button" class="plain" onClick=${()=>e.explain(g)}>
        <span class="equation" aria-hidden="true">${_(nt($))}</span
        ><span class="spoken">${y}</span>
      </button>
    </li>`,h=d.slice(0,-Tn);return f`<section
    class="operation"
    aria-label="Operations of this step"
    aria-busy=${!u}
    data-testid="operation"
  >
    <p class="heading">
      <span
        >${Nc(o,t.cursor.value)}${p?f`<span class="spoken"> ${p.spoken}</span>`:""}</span
      >
      <button type="button" class="plain" onClick=${e.showEverything}>Show everything</button>
    </p>
    ${h.length>0?f`<details>
            <summary>${o.group.length-Tn} operations before these</summary>
            <ol>
              ${h.map(m)}
            </ol>
          </details>`:""}
    ${d.length>0?f`<ol>
            ${d.slice(-Tn).map(m)}
          </ol>`:""}
  </section>`}function Nc({at:t,of:e,operation:n,group:o},r){let s=r?.iteration??0;if(e===0)return"Fetching the operations of this iteration …";if(!n)return`From iteration ${O(s)} to ${O(s+1)}: nothing is worked out yet. Step does the first of ${O(e)} operations.`;let a=r?.calculation?.batch??1,i=n.sample===null&&a>1?`, all ${O(a)} samples of the batch`:"",l=t===e?` The next step goes on from iteration ${O(s+1)}.`:"",c=o.length>1?`, with the ${O(o.length-1)} before it`:"";return`Operation ${O(t)} of ${O(e)}, ${n.phase}${i}${c}.${l}`}function zr({store:t,actions:e,typeset:n,light:o,copy:r,fetchEquations:s}){let[a,i,l]=[t.frame.value,t.network.value,t.selected.value],c=i&&l?L(i).get(l):void 0;return f`
    <${Kr} ...${{store:t,actions:e,fetchEquations:s}} />
    ${!a||!i||!c?f`<p class="hint">
            Click a weight or a neuron to see how its numbers come about.
            ${t.keeps("numbers")?"":" A second click changes it: also while it plays."}
          </p>`:f`<div class="about" key=${c.name}>
            <h3>${U(c)}</h3>
            <div class="what">
              <${Hr} ...${{store:t,actions:e,element:c}} />
              <button type="button" class="plain pin" onClick=${e.free}>pinned · Esc frees</button>
            </div>
            <${jr} ...${{store:t,actions:e,element:c,typeset:n,light:o}} />
            ${t.fault.value?f`<${Ic} ...${{store:t,element:c,frame:a}} />`:""}
            <${Rc} ...${{store:t,actions:e,element:c,frame:a,network:i,copy:r}} />
          </div>`}
  `}function Ic({store:t,element:e,frame:n}){if(e.kind!=="weight"&&e.kind!=="bias")return"";let{number:o}=t.writing.value,r=[["gradient",`dE_total/d${e.name}`,o(n.gradients[e.parameter])],["next value",`${e.name}+`,o(n.updated[e.parameter])]];return f`<dl>
    ${r.map(([s,a,i])=>f`<div class="row">
          <dt>${s}</dt>
          <dd>${t.explains.value(a)?i:"□"}</dd>
        </div>`)}
  </dl>`}function Rc({store:t,actions:e,element:n,frame:o,network:r,copy:s}){let a=t.explained.value,i=n.kind==="target"?t.writing.value.target:t.writing.value.name(n),l=async()=>{a&&(t.notice.value=await s(Mn(a).copy)?"The formula is on the clipboard, as TeX.":"The browser did not allow that.")};return f`<div class="changing">
    ${ue(n)?f`<span class="field-name">${_(i)}</span> ${Wc(t,e,n,o)}
            ${Pc(n,r,t,e)}`:""}
    ${a&&ct(n).length>0?f`<button type="button" class="plain copy" aria-label="TeX: copy this formula" onClick=${l}>
            TeX
          </button>`:""}
  </div>`}function Wc(t,e,n,o){let r=t.explained.value?.element[n.name],s=t.drafts.value.get(n.name)?.value??r??X(n,o);return s===void 0?"…":t.keeps("numbers")?f`<span class="number">${t.writing.value.number(s)}</span>`:f`<${Ot}
    label=${`New value of ${n.name}`}
    value=${s}
    keep=${a=>e.edit(n.name,a,xt(n,o))}
  />`}function Pc(t,{settings:e},n,o){if(n.keeps("rule")||t.kind!=="weight"&&t.kind!=="bias")return"";let r=e.frozen.filter(a=>a!==t.name),s=a=>{o.edit("frozen",[...r,...a?[t.name]:[]].join(" "))};return f`<${at}
    label=${`Freeze ${t.name}`}
    value=${e.frozen.includes(t.name)}
    choose=${s}
  />`}import{useState as Hc}from"preact/hooks";import{useRef as Dc}from"preact/hooks";function be({store:t,open:e},n){let o=Dc("");return(e.value||!t.status.value.playing)&&(o.current=n()),o.current}function Jr(t){let{layers:e}=t.names,n=L(t),o=new Map([...n.values()].flatMap(s=>s.kind==="bias"?s.to.map(a=>[a,s.parameter]):[])),r=0;return e.slice(1).map((s,a)=>{let i=e[a],l=r;return r+=s.length*i.length,{index:a+1,from:i,to:s,first:l,feeding:i.map(c=>Vr(n.get(c)).activation),neurons:s.map(c=>Vr(n.get(c)).neuron),biases:s.flatMap(c=>o.get(c)??[])}})}function Vr(t){if(t?.kind==="neuron")return t;if(t?.kind==="input")return{...t,neuron:-1};throw new Error("A layer has inputs or neurons.")}var Fc={light:{negative:[31,95,168],positive:[179,88,6],zero:[120,126,134]},dark:{negative:[121,184,255],positive:[255,171,94],zero:[128,136,146]}},jt=32,qc={light:[[19,75,138],[91,155,213],[246,246,246],[232,150,90],[163,71,0]],dark:[[140,196,255],[63,127,191],[27,31,36],[192,113,43],[255,184,112]]},Kt=128;function we(t,e){return Math.round(Math.sqrt(Math.min(1,Math.abs(t)/e))*jt)/jt||0}function An(t,e){let n=Fc[e],o=t<0?n.negative:n.positive,r=we(t,1);return`rgb(${o.map((a,i)=>Math.round(n.zero[i]+(a-n.zero[i])*r)).join(" ")})`}function Bc(t){return 1.5+5*we(t,4)}function Uc(t){return t<0?"7 5":"none"}var Xr=new Map;function ye(t,e){let o=4*(we(t,1)*jt*(jt+1)+we(t,4)*jt)+(t<0?2:0)+(e==="dark"?1:0),r=Xr.get(o);if(r)return r;let s={stroke:An(t,e),thick:Bc(t),dash:Uc(t)};return Xr.set(o,s),s}var Yr=new Map;function On(t){let e=Yr.get(t);if(e)return e;let n=Array.from({length:2*Kt+1},(s,a)=>Gc(qc[t],a/(2*Kt))),o=new Uint8ClampedArray(n.flatMap(s=>[...s,255])),r={pixels:new Uint32Array(o.buffer),css:n.map(s=>`rgb(${s.join(" ")})`)};return Yr.set(t,r),r}function ke(t){let e=Math.round(Math.sqrt(Math.min(1,Math.abs(t)/1))*Kt)||0;return t<0?Kt-e:Kt+e}function Gc(t,e){let n=e*(t.length-1),[o,r]=[t[Math.floor(n)],t[Math.ceil(n)]];return o.map((s,a)=>Math.round(s+(r[a]-s)*(n-Math.floor(n))))}function xe(t,[e,n]){return t.knows.value(e)?t.writing.value.number(n):"□"}function Ee({store:t,title:e,rows:n,columns:o,cells:r,edge:s,weight:a,point:i,select:l}){let c=o.some(d=>d!==""),u=d=>d?"crossed":"";return f`<table class=${a?"matrix":"vector"}>
    <caption>
      ${e}
    </caption>
    ${c?f`<thead>
            <tr>
              ${n.some(d=>d!=="")?f`<td></td>`:""}
              ${o.map(d=>f`<th scope="col" key=${d} class=${u(s?.from===d)}>${d}</th>`)}
            </tr>
          </thead>`:""}
    <tbody>
      ${r.map((d,p)=>f`<tr key=${n[p]}>
            ${n[p]?f`<th scope="row" class=${u(s?.to===n[p])}>${n[p]}</th>`:""}
            ${d.map((m,h)=>{let g=xe(t,m);if(!a||!l||!i)return f`<td key=${h}>${g}</td>`;let $=a(p,h),y=s?.name===$;return f`<td
                key=${$}
                class=${y?"chosen":u(s?.to===n[p]||s?.from===o[h])}
              >
                <button
                  type="button"
                  class="plain cell"
                  style=${{borderColor:g==="□"?"transparent":An(m[1]??0,t.theme.value)}}
                  aria-label=${`${g==="□"?"not known yet":g}, ${e} of ${$}, from ${o[h]} to ${n[p]}`}
                  onPointerMove=${v=>v.pointerType!=="touch"&&i($,v.clientX,v.clientY)}
                  onPointerLeave=${()=>i(null,0,0)}
                  onClick=${()=>l($)}
                >
                  ${g}
                </button>
              </td>`})}
          </tr>`)}
    </tbody>
  </table>`}var Zr=[["parameters","W"],["gradients","∂E/∂W"],["updated","W⁺"]],jc=576;function Qr(t){let[e,n]=Hc(Zr[0][0]);return be(t,()=>Kc(t,e,n))}function Kc({store:t,actions:e,open:n},o,r){let[s,a]=[t.network.value,t.frame.value];if(!s||!a||a.large&&!n.value)return"";if(!a.complete)return f`<p class="hint">Fetching all numbers …</p>`;let i={parameters:zc,gradients:Vc,updated:Xc}[o];return f`
    <div class="choices" role="group" aria-label="What the matrices hold">
      ${Zr.map(([l,c])=>f`<button
            key=${l}
            type="button"
            class="plain"
            aria-pressed=${l===o}
            onClick=${()=>r(l)}
          >
            ${c}
          </button>`)}
    </div>
    ${Jr(s).map(l=>{let{index:c,to:u,from:d}=l;return u.length*d.length>jc?f`<p class="hint">
          Layer ${c}: ${u.length} × ${d.length} weights, too many to be read here.
        </p>`:f`<section class="layer" key=${c} aria-label=${`Layer ${c}`}>
        <${i} ...${{store:t,actions:e,network:s,frame:a,layer:l}} />
      </section>`})}
  `}function zc({store:t,actions:e,network:n,frame:o,layer:r}){let{net:s,out:a}=t.writing.value,{from:i,to:l,biases:c}=r,u={store:t,actions:e,network:n,frame:o,layer:r};return f`
    <h3>Layer ${r.index}: ${s} = W · ${a}${c.length>0?" + b":""}</h3>
    <div class="product">
      <${zt} ...${u} kind="parameters" title="W" />
      <span class="sign">·</span>
      <${Se} ...${{store:t,title:a,names:i,cells:ta(r,o)}} />
      ${c.length>0?f`<span class="sign">+</span>
              <${Se}
                ...${{store:t,title:"b",names:l,cells:c.map(d=>Yc(n,d,o.parameters[d]))}}
              />`:""}
      <span class="sign">=</span>
      <${Se}
        ...${{store:t,title:s,names:l,cells:r.neurons.map((d,p)=>[`net_${l[p]}`,o.netInputs[d]])}}
      />
    </div>
  `}function Vc({store:t,actions:e,network:n,frame:o,layer:r}){let{out:s,notation:a}=t.writing.value,i=a.delta_sign==="-1"?-1:1,{batch_size:l,sample_reduction:c,l1:u,l2:d}=n.settings,p=Math.min(l||n.samples,n.samples),m=[u?" + λ₁·sign W":"",d?" + λ₂·W":""].join(""),h=p===1,g=h?`${i<0?"−":""}δ · ${s}ᵀ${m}`:`the ${c} of ${i<0?"−":""}δ · ${s}ᵀ over the ${p} samples of the batch${m}`,$=r.neurons.map((y,v)=>[`delta_${r.to[v]}`,i*o.deltas[y]]);return f`
    <h3>Layer ${r.index}: ∂E/∂W = ${g}</h3>
    <div class="product">
      ${h?f`<${Se} ...${{store:t,title:"δ",names:r.to,cells:$}} />
              <span class="sign">·</span>
              <${Ee}
                ...${{store:t,title:`${s}ᵀ`,columns:r.from,rows:[""],cells:[ta(r,o)]}}
              />
              <span class="sign">=</span>`:""}
      <${zt} ...${{store:t,actions:e,network:n,frame:o,layer:r}} kind="gradients" title="∂E/∂W" />
    </div>
    <${Jc} ...${{store:t,network:n,frame:o,layer:r,single:h}} />
  `}function Jc({store:t,network:e,frame:n,layer:o,single:r}){let s=[...new Set(o.biases)];if(s.length===0)return"";let a=s.length<o.to.length||e.biases==="shared";return f`<p class="bias-gradients">
    ${s.map((i,l)=>{let c=e.names.parameters[i],u=a?o.to.length>1?"Σ δ":"δ":`δ of ${o.to[l]}`,d=t.writing.value.notation.delta_sign==="-1"?"−":"";return f`<span key=${c} data-bias=${c}
        >∂E/∂${c} = ${r?`${d}${u} = `:""}<span class="number"
          >${xe(t,[`dE_total/d${c}`,n.gradients[i]])}</span
        ></span
      >`})}
  </p>`}function Xc({store:t,actions:e,network:n,frame:o,layer:r}){let{rate:s,number:a}=t.writing.value,{optimizer:i}=n.settings,l=i==="gradient_descent",c={store:t,actions:e,network:n,frame:o,layer:r},u=[...new Set(r.biases)];return f`
    <h3>
      Layer ${r.index}:
      ${l?` W⁺ = W − ${s} · ∂E/∂W`:` W⁺, by ${i.replaceAll("_"," ")}`}
    </h3>
    <div class="product">
      ${l?f`<${zt} ...${c} kind="parameters" title="W" />
              <span class="sign">− <span class="number">${a(o.learningRate)}</span> ·</span>
              <${zt} ...${c} kind="gradients" title="∂E/∂W" />
              <span class="sign">=</span>`:""}
      <${zt} ...${c} kind="updated" title="W⁺" />
    </div>
    ${u.length>0?f`<p class="bias-gradients">
            ${u.map(d=>{let p=n.names.parameters[d];return f`<span key=${p}
                >${p}⁺ =
                <span class="number">${xe(t,[`${p}+`,o.updated[d]])}</span></span
              >`})}
          </p>`:""}
  `}function zt({store:t,actions:e,network:n,frame:o,layer:r,kind:s,title:a}){let{first:i,from:l,to:c}=r,u=L(n).get(t.selected.value??""),d=u?.kind==="weight"&&c.includes(u.to)&&l.includes(u.from)?u:null,p={parameters:g=>g,gradients:g=>`dE_total/d${g}`,updated:g=>`${g}+`}[s],m=c.map((g,$)=>l.map((y,v)=>{let b=i+$*l.length+v;return[p(n.names.parameters[b]),o[s][b]]}));return f`<${Ee}
    ...${{store:t,title:a,rows:c,columns:l,cells:m,edge:d,weight:(g,$)=>n.names.parameters[i+g*l.length+$]}}
    point=${e.point}
    select=${e.select}
  />`}function Se({store:t,title:e,names:n,cells:o}){return f`<${Ee}
    ...${{store:t,title:e,rows:n,columns:[""],cells:o.map(r=>[r])}}
  />`}function ta({from:t,feeding:e,index:n},o){return t.map((r,s)=>[n===1?r:`out_${r}`,o.activations[e[s]]])}function Yc(t,e,n){return[t.names.parameters[e],n]}var[_t,Me]=[16,8];function ea({store:t,place:e}){let[n,o,r]=[t.pointed.value,t.frame.value,t.network.value],s=n&&r?L(r).get(n.name):void 0;if(!n||!o||!r||!s||e.value)return"";let{x:a,y:i}=n;return f`<div class="preview" aria-hidden="true" ref=${c=>{if(!c)return;let{width:u,height:d}=c.getBoundingClientRect(),p=a+_t+u>innerWidth-Me?a-_t-u:a+_t,m=i+_t+d>innerHeight-Me?i-_t-d:i+_t;c.style.left=`${Math.max(Me,p)}px`,c.style.top=`${Math.max(Me,m)}px`}}>
    <p>${Zc(s,t.writing.value)}</p>
    <dl>
      ${Qc(s,o,t.drafts.value,t.writing.value).map(([c,u,d])=>f`<div>
            <dt>${c}</dt>
            <dd>${t.knows.value(u)?d:"□"}</dd>
          </div>`)}
    </dl>
  </div>`}function Zc(t,e){let n=f`<strong>${_(e.name(t))}</strong>`;switch(t.kind){case"weight":return f`${n} ${t.from} → ${t.to}`;case"bias":return f`${n} → ${t.to.length>4?`${t.to.length} neurons`:t.to.join(", ")}`;case"target":return f`<strong>${e.target}</strong> of ${t.of}`;default:return n}}function Qc(t,e,n,{number:o,delta:r,net:s,out:a}){let{name:i}=t,l=n.get(i)?.value??X(t,e);switch(t.kind){case"weight":case"bias":return[["value",i,l===void 0?"…":o(l)],["gradient",`dE_total/d${i}`,o(e.gradients[t.parameter])],["next value",`${i}+`,o(e.updated[t.parameter])]];case"neuron":return[[s,`net_${i}`,o(e.netInputs[t.neuron])],[a,`out_${i}`,o(l)],["δ",`delta_${i}`,r(e.deltas[t.neuron])]];case"target":return[["value",i,o(l)],["E",`E_${t.of}`,o(e.outputErrors[t.output])]];default:return[["value",i,o(l)]]}}function na(t){return be(t,()=>tu(t))}function tu({store:t,actions:e,open:n}){let[o,r]=[t.frame.value,t.network.value];if(!o||!r||o.large&&!n.value)return"";if(!o.complete)return f`<p class="hint">Fetching all numbers …</p>`;let s={frame:o,network:r,writing:t.writing.value,explain:e.explain,knows:t.knows.value};return f`<div class="scrolls"><${eu} ...${s} /></div>
    <div class="scrolls"><${nu} ...${s} /></div>`}function Ct({explain:t,knows:e},n,o){return e(n)?f`<td>
    <button
      type="button"
      class="plain cell"
      aria-label=${`${o}, explain ${n}`}
      onClick=${()=>t(n)}
    >
      ${o}
    </button>
  </td>`:f`<td><span aria-label=${`${n}: not known yet`}>${"□"}</span></td>`}function eu(t){let{frame:e,network:n,writing:o}=t,{number:r,delta:s,net:a,out:i,target:l}=o,{layers:c}=n.names,u=c[0].length,d=c.flat(),p=c[c.length-1].length;return f`<table>
    <caption>
      Neurons
    </caption>
    <thead>
      <tr>
        <th scope="col">neuron</th>
        <th scope="col">${a}</th>
        <th scope="col">${i}</th>
        <th scope="col">${l}</th>
        <th scope="col">E</th>
        <th scope="col">δ</th>
      </tr>
    </thead>
    <tbody>
      ${d.map((m,h)=>{let g=h-(d.length-p);return f`<tr key=${m}>
          <th scope="row">${m}</th>
          ${h<u?f`<td></td>`:Ct(t,`net_${m}`,r(e.netInputs[h-u]))}
          ${h<u?f`<td>${r(e.activations[h])}</td>`:Ct(t,`out_${m}`,r(e.activations[h]))}
          <td>${g<0?"":r(e.targets[g])}</td>
          ${g<0?f`<td></td>`:Ct(t,`E_${m}`,r(e.outputErrors[g]))}
          ${h<u?f`<td></td>`:Ct(t,`delta_${m}`,s(e.deltas[h-u]))}
        </tr>`})}
    </tbody>
  </table>`}function nu(t){let{frame:e,network:n,writing:o}=t,{number:r}=o,s=L(n);return f`<table>
    <caption>
      Weights and biases
    </caption>
    <thead>
      <tr>
        <th scope="col">name</th>
        <th scope="col">value</th>
        <th scope="col">∂E/∂</th>
        <th scope="col">next value</th>
      </tr>
    </thead>
    <tbody>
      ${n.names.parameters.map((a,i)=>f`<tr key=${a}>
            <th scope="row">
              ${_(o.name(s.get(a)))}
            </th>
            <td>${r(e.parameters[i])}</td>
            ${Ct(t,`dE_total/d${a}`,r(e.gradients[i]))}
            ${Ct(t,`${a}+`,r(e.updated[i]))}
          </tr>`)}
    </tbody>
  </table>`}function oa({store:t,actions:e,place:n}){let[o,r,s]=[n.value,t.frame.value,t.network.value],a=o&&s?L(s).get(o.name):void 0,i=r&&a?X(a,r):void 0;if(!o||!r||!a||i===void 0)return"";let l=()=>{if(n.value!==o)return;n.value=null;let u=document.querySelector(`.diagram [data-name="${CSS.escape(o.name)}"][tabindex]`);u instanceof SVGElement&&u.focus()};return f`<div class="editor" ref=${u=>{u&&(u.style.left=`${o.x}px`,u.style.top=`${o.y}px`)}} key=${o.name}>
    <${Ot}
      autofocus
      label=${`New value of ${U(a)}`}
      value=${i}
      begin=${o.typed}
      keep=${u=>e.tryEdit(o.name,u,xt(a,r))}
      leave=${l}
    />
  </div>`}function ra({store:t}){return f`<p class="spoken" role="status" aria-live="polite" aria-atomic="true" data-testid="spoken">
    ${t.announcement.value}
  </p>`}import{useRef as ia,useState as Te}from"preact/hooks";var ou={right:["✓","right"],too_few_digits:["…","too few digits to tell"],rounding:["≈","rounded in another way"],follows:["↳","follows from your own value"],wrong:["✗","not this"],unknown:["?","there is no such quantity here"],unreadable:["?","this line cannot be read"]};function aa({verdict:t}){let[e,n]=ou[t];return f`<span class=${`verdict ${t}`}
    ><span class="mark" aria-hidden="true">${e}</span>${n}</span
  >`}function sa({judged:{mistakes:t,text:e}}){return[...t.map(o=>o.text),...e?[e]:[]].map(o=>f`<p class="note" key=${o}>${_(o)}</p>`)}var la=new Set(["wrong","follows","rounding"]),ru="The values could not be checked just now. Try again.",au=2;function ca({store:t,check:e,fetchRight:n,recall:o,remember:r}){let[s,a]=Te(o()),[i,l]=Te(null),[c,u]=Te(""),[d,p]=Te({}),m=ia(new Map),h=ia(0),g=t.frame.value,$=i?.iteration===g?.iteration&&i?.revision===g?.revision;function y(k){a(k),r(k)}async function v(){let k=++h.current;u(""),p({});try{let S=await e(s);if(k!==h.current)return;for(let{quantity:E,given:w,verdict:x}of S.verdicts)la.has(x)&&!S.log&&m.current.set(E,new Set([...m.current.get(E)??[],w]));l(S)}catch(S){k===h.current&&u(S instanceof TypeError?ru:S.message)}}async function b(k){let S=h.current,E=await n();S===h.current&&p(w=>({...w,[k]:E[k]??null}))}return f`
    <form
      onSubmit=${k=>{k.preventDefault(),v()}}
    >
      <label>
        <span class="hint"
          >Your own values for the iteration that comes next, one a line, such as w5+ 0.3589. Or a table, or
          your program's log.</span
        >
        <textarea
          aria-label="My values"
          spellcheck=${!1}
          value=${s}
          onInput=${k=>y(k.target.value)}
        ></textarea>
      </label>
      <button type="submit" disabled=${s.trim()===""}>Check</button>
    </form>
    <div role="status">
      ${c?f`<p class="hint">${c}</p>`:""}
      ${i?f`${$?"":f`<p class="hint">The network has moved on since: these verdicts are of what it showed before.</p>`}
              <p class="note">${_(i.summary.text)}</p>
              <ul class="verdicts">
                ${i.verdicts.map((k,S)=>t.hidden.value.has(k.quantity)?f`<li key=${S}>
                        ${_(k.quantity)}: hidden until the question is answered.
                      </li>`:f`<${iu}
                        key=${S}
                        judged=${k}
                        tries=${m.current.get(k.quantity)?.size??0}
                        shown=${$?d[k.quantity]:void 0}
                        show=${$&&!i.log?b:null}
                        writing=${t.writing.value}
                      />`)}
              </ul>
              ${su(i).map(k=>f`<p class="hint" key=${k}>${k}</p>`)}`:""}
    </div>
  `}function su({notes:t,log:e}){return e?e.notes:t.map(({line:n,message:o})=>`Line ${n}: ${o}`)}function iu({judged:t,tries:e,shown:n,show:o,writing:r}){let{line:s,quantity:a,given:i,verdict:l}=t,c=a.startsWith("delta_")?r.delta:r.number,u=la.has(l);return f`<li>
    <p class="judged">
      ${l==="unreadable"?f`<span class="hint">${`Line ${s}`}</span>`:""}${" "}
      <span class="said">${l==="unreadable"?a:_(a)}</span>${" "} ${i}
      <${aa} verdict=${l} />
    </p>
    <${sa} judged=${t} />
    ${typeof n=="number"?f`<p class="note">${`The value is ${c(n)}.`}</p>`:""}
    ${u&&o&&n===void 0?f`<button type="button" class="plain" onClick=${()=>o(a)}>
            ${e>=au?"Show the value":"Show the value anyway"}
          </button>`:""}
  </li>`}import{useLayoutEffect as ua,useRef as lu}from"preact/hooks";var pa=[["grow","Grow","g"],["shrink","Shrink","s"],["stay","Stay","t"]],cu={grow:"grew",shrink:"shrank",stay:"stayed"};function da({store:t,actions:e}){return t.watching?"":f`<${at}
    label="Predict first: ask me before each step"
    value=${t.predicting.value}
    choose=${e.setPredicting}
  />`}function fa({store:t,actions:e}){let{right:n,tried:o,last:r}=t.score.value,s=t.question.value;ua(()=>s?uu(e,()=>t.shortcuts.value.on):void 0,[s]);let a=lu(null);return ua(()=>{s&&a.current?.scrollIntoView({block:"nearest"})},[s]),t.predicting.value?f`<div class="predict" ref=${a}>
    <div role="status">
      ${s?f`<p>Will <strong>${s.parameter}</strong> grow, shrink or stay in this step?</p>`:r?f`<p>
                ${r.hit?"✓ Right":"✗ Not so"}: ${r.parameter} ${cu[r.answer]}. ${r.why}
              </p>`:f`<p class="hint">Press Step, and say what will happen before it does.</p>`}
    </div>
    ${s?f`<div class="guesses" role="group" aria-label="Your guess">
            ${pa.map(([i,l,c])=>f`<button
                  key=${i}
                  type="button"
                  aria-keyshortcuts=${c}
                  title=${`${l} (${c.toUpperCase()})`}
                  onClick=${()=>e.predict(i)}
                >
                  ${l}
                </button>`)}
          </div>`:""}
    <p class="score" aria-label="Score">${`${n} of ${o}`}</p>
  </div>`:""}function uu(t,e){let n=o=>{if(!e()||o.ctrlKey||o.metaKey||o.altKey||document.querySelector("dialog[open]")||o.target instanceof Element&&o.target.closest("input[type=text], select, textarea"))return;let r=pa.find(([,,s])=>s===o.key.toLowerCase());r&&t.predict(r[0])};return document.addEventListener("keydown",n),()=>document.removeEventListener("keydown",n)}var ha=24;function ma({workbench:t}){if(t.folded.value)return"";let e=()=>document.querySelector(".panel"),n=()=>e().getBoundingClientRect().width;function o(s){if(s.button!==0)return;let a=s.currentTarget,i=e().getBoundingClientRect().right;a.setPointerCapture(s.pointerId);let l=c=>t.resize(i-c.clientX,innerWidth);a.addEventListener("pointermove",l),a.addEventListener("lostpointercapture",()=>a.removeEventListener("pointermove",l),{once:!0})}function r(s){let a={ArrowLeft:ha,ArrowRight:-ha}[s.key];a&&(s.preventDefault(),t.resize(n()+a,innerWidth))}return f`<div
    class="panel-edge"
    role="separator"
    aria-orientation="vertical"
    aria-label="Width of the panel"
    aria-valuemin="20"
    aria-valuemax="60"
    aria-valuenow=${Math.round(100*(t.width.value??.31*innerWidth)/innerWidth)}
    tabindex="0"
    onPointerDown=${o}
    onKeyDown=${r}
  ></div>`}import{useLayoutEffect as pu,useRef as du}from"preact/hooks";var fu=new Set(["Tab","Shift","Control","Alt","Meta","Escape"]);function ga({workbench:t,actions:e,store:n,follow:o,toolbar:r}){let s=du(null),a=t.isFirstVisit.value&&n.frame.value!==null;return pu(()=>{if(!a)return;r(s.current,"Ways to begin");let i=l=>{if(l instanceof KeyboardEvent&&fu.has(l.key))return;let c=l.target instanceof Element?l.target:null,u=l instanceof KeyboardEvent,p=!!(c?.closest(".skip")&&(!u||l.key==="Enter")||c?.closest(".first-minute")),m=u||c?.closest("button, a, input, select, [data-name]");!p&&m&&setTimeout(t.begin)};for(let l of["click","keydown","drop"])addEventListener(l,i);return()=>{for(let l of["click","keydown","drop"])removeEventListener(l,i)}},[a]),a?f`<section class="first-minute" aria-label="First steps">
    <p>Each step computes this network’s error, the gradient of every weight, and the next weights.</p>
    <div class="ways-to-begin" ref=${s}>
      <button
        type="button"
        onClick=${()=>{t.begin(),o()}}
      >
        Follow the article
      </button>
      <button
        type="button"
        onClick=${()=>{t.begin(),e.play()}}
      >
        Just play
      </button>
    </div>
  </section>`:""}import{useRef as $a,useState as hu}from"preact/hooks";var mu=4,_n=8;function Ae({id:t,label:e,children:n}){let o=$a(null),r=$a(null),[s,a]=hu(!1),i=()=>r.current?.hidePopover();function l(){if(!o.current||!r.current)return;let c=o.current.getBoundingClientRect(),{style:u}=r.current,d=Math.min(c.bottom+mu,innerHeight/3);u.top=`${d}px`,u.maxHeight=`${innerHeight-d-_n}px`;let p=document.documentElement.clientWidth-_n-r.current.offsetWidth;u.left=`${Math.max(_n,Math.min(c.left,p))}px`}return f`
    <button type="button" class="quiet menu-button" ref=${o} popovertarget=${t} aria-expanded=${s}>
      <span class="menu-label">${e}</span
      ><svg class="icon sign" viewBox="0 0 16 16" aria-hidden="true"><path d="M4 6l4 4 4-4" /></svg>
    </button>
    <div
      id=${t}
      class="menu"
      popover="auto"
      ref=${c=>{r.current=c,s&&l()}}
      onToggle=${c=>a(c.newState==="open")}
    >
      ${s&&n?n(i):""}
    </div>
  `}var gu="article";function va({store:t,opened:e,openFile:n}){let o=e.title.value;return t.keeps("network")?f`<p class="opened">${o}</p>`:f`<${Ae} id="open-card" label=${o||"Open"}>
    ${r=>{e.getChoices();let s=i=>()=>{r(),i()},a=t.choices.value?.datasets??[];return f`
        <section aria-labelledby="open-title">
          <h2 id="open-title">Open</h2>
          <button type="button" class="entry" onClick=${s(e.openArticle)}>
            The article’s network, from the beginning
          </button>
        </section>
        <section aria-labelledby="examples-title">
          <h2 id="examples-title">Examples</h2>
          <div class="entries">
            ${a.filter(({name:i})=>i!==gu).map(({name:i,title:l})=>f`<button
                    key=${i}
                    type="button"
                    class="entry"
                    onClick=${s(()=>e.openDataset(i))}
                  >
                    ${l}
                  </button>`)}
          </div>
        </section>
        <section aria-labelledby="own-title">
          <h2 id="own-title">Your own</h2>
          <label class="entry">
            <span>A recipe’s file …</span>
            <input
              type="file"
              class="spoken"
              accept=".json,application/json"
              onChange=${i=>{let[l]=i.target.files??[];r(),l&&n(l)}}
            />
          </label>
          <p class="hint">Undo brings back what was open before.</p>
        </section>
      `}}
  <//>`}function ba({store:t,workbench:e}){return e.projector.value?f`<div class="projected">
    <span>iteration ${O(t.frame.value?.iteration??0)}</span>
    <button type="button" class="quiet" onClick=${()=>e.project(!1)}>Whole page</button>
  </div>`:""}var $u=[["lesson","Lesson"],["explain","Explain"],["check","Check"],["numbers","Numbers"],["settings","Settings"]],vu={ArrowRight:(t,e)=>(t+1)%e,ArrowLeft:(t,e)=>(t+e-1)%e,Home:()=>0,End:(t,e)=>e-1},bu="M8 5.4a2.6 2.6 0 1 0 0 5.2 2.6 2.6 0 0 0 0-5.2ZM6.9 1.5h2.2l.4 1.8 1.2.5 1.6-1 1.5 1.6-1 1.5.5 1.2 1.8.4v2.1l-1.8.4-.5 1.2 1 1.5-1.5 1.6-1.6-1-1.2.5-.4 1.8H6.9l-.4-1.8-1.2-.5-1.6 1-1.5-1.6 1-1.5-.5-1.2-1.8-.4V7.5l1.8-.4.5-1.2-1-1.5 1.5-1.6 1.6 1 1.2-.5Z";function wa({workbench:t,available:e}){let n=$u.filter(([a])=>e(a)),{panel:o,folded:r}=t;function s(a){let i=n.findIndex(([c])=>c===o.value),l=vu[a.key]?.(i,n.length);l===void 0||a.ctrlKey||a.metaKey||a.altKey||(a.preventDefault(),t.open(n[l][0]),document.getElementById(`tab-${n[l][0]}`)?.focus())}return f`<div class="tabs">
    <div role="tablist" aria-label="Panels" class="tab-list" onKeyDown=${s} hidden=${r.value}>
      ${n.map(([a,i])=>f`<button
            key=${a}
            type="button"
            role="tab"
            id=${`tab-${a}`}
            class=${a}
            aria-selected=${o.value===a}
            aria-controls=${`panel-${a}`}
            tabindex=${o.value===a?0:-1}
            title=${a==="settings"?i:null}
            onClick=${()=>t.open(a)}
          >
            ${a==="settings"?f`<${wu} /><span class="spoken">${i}</span>`:i}
          </button>`)}
    </div>
    <button
      type="button"
      class="quiet fold"
      aria-expanded=${!r.value}
      aria-controls="panel-body"
      title=${r.value?"Show the panel":"Fold the panel"}
      onClick=${()=>t.fold(!r.value)}
    >
      <svg class="icon sign" viewBox="0 0 16 16" aria-hidden="true">
        <path d=${r.value?"M10 3 5 8l5 5":"M6 3l5 5-5 5"} />
      </svg>
      <span class="spoken">Panel</span>
    </button>
  </div>`}function wu(){return f`<svg class="icon gear" viewBox="0 0 16 16" aria-hidden="true"><path d=${bu} /></svg>`}var yu={net:"Net input",out:"Output",target:"Target",rate:"Rate",delta_sign:"δ is",weights:"Weights",decimals:"Decimals",comma:"Decimal sign"};function ku(t,e){return t!=="delta_sign"?Bt[t]:Bt.delta_sign.map(([n,o])=>[n,e.letters(o)])}function ya({store:t,actions:e}){let n=t.notation.value,o=Object.keys(Bt),r=o.some(s=>n[s]!==gt[s]);return f`
    ${o.map(s=>f`<${G}
          key=${s}
          label=${yu[s]}
          value=${n[s]}
          options=${ku(s,t.writing.value)}
          choose=${a=>e.write({[s]:a})}
        />`)}
    <button type="button" disabled=${!r} onClick=${()=>e.write(gt)}>
      As the article writes
    </button>
    <p class="hint">
      Where there is no room for so many decimals, fewer are shown; the tables and explanations have them all.
    </p>
  `}var xu=[["system","As the device"],["light","Light"],["dark","Dark"]];function ka({store:t,actions:e,workbench:n,shortcutsOpen:o}){return f`<${Ae} id="view-card" label="View">
    ${r=>f`
      <section aria-labelledby="screen-title">
        <h2 id="screen-title">Screen</h2>
        <${at}
          label="Projector: diagram and formula only, in large type"
          value=${n.projector.value}
          choose=${s=>{n.project(s),r()}}
        />
        <${G}
          label="Colours"
          value=${t.scheme.value}
          options=${xu}
          choose=${s=>t.scheme.value=s}
        />
      </section>
      <section aria-labelledby="keys-title">
        <h2 id="keys-title">Keyboard</h2>
        <button
          type="button"
          class="plain"
          onClick=${()=>{r(),o.value=!0}}
        >
          Shortcuts …
        </button>
      </section>
      <section class="notation" aria-labelledby="notation-title">
        <h2 id="notation-title">Notation</h2>
        <${ya} store=${t} actions=${e} />
      </section>
    `}
  <//>`}import{useLayoutEffect as Eu,useRef as Su,useState as Mu}from"preact/hooks";function xa({open:t,store:e}){let n=Su(null),[o,r]=Mu(""),s=()=>t.value=!1;Eu(()=>{t.value?n.current?.showModal():n.current?.close(),r("")},[t.value]);let a=e.shortcuts.value,i=c=>e.shortcuts.value=c;function l(c,u){if(!(c.ctrlKey||c.metaKey||c.altKey||["Tab","Escape","Enter"].includes(c.key))&&(c.preventDefault(),c.stopPropagation(),c.key!=="Shift")){if(!mn(c.key))return r(`${c.key} cannot be a shortcut.`);r(""),i(hn(a,u,c.key))}}return f`<dialog ref=${n} class="shortcuts" aria-labelledby="shortcuts-title" onClose=${s}>
    <header>
      <h2 id="shortcuts-title">Keyboard shortcuts</h2>
      <button type="button" onClick=${s}>Close</button>
    </header>
    <${at}
      label="Single keys act on the page"
      value=${a.on}
      choose=${c=>i({...a,on:c})}
    />
    <p class="hint" id="shortcuts-hint">
      Go to a key and press another one to change it. Undo stays Ctrl-Z, and redo Ctrl-Shift-Z.
    </p>
    <dl>
      ${Ut.map(([c,u])=>f`<div class="row" key=${c}>
            <dt>${u}</dt>
            <dd>
              <button
                type="button"
                class="key"
                disabled=${!a.on}
                aria-label=${`${Gt(a.keys[c])}: ${u}`}
                aria-describedby="shortcuts-hint"
                onKeyDown=${d=>l(d,c)}
                onKeyUp=${d=>d.key===" "&&d.preventDefault()}
              >
                ${Gt(a.keys[c])}
              </button>
            </dd>
          </div>`)}
    </dl>
    ${o&&f`<p class="refusal" role="alert">${o}</p>`}
    <button type="button" class="plain" onClick=${()=>i({...Tt,on:a.on})}>
      The usual keys again
    </button>
  </dialog>`}import{useLayoutEffect as Cu,useRef as Lu}from"preact/hooks";import{useLayoutEffect as Tu,useState as Cn}from"preact/hooks";function Ce({store:t,fetchArticle:e,run:n}){let[o,r]=Cn(null),[s,a]=Cn(!1),[i,l]=Cn("");if(Tu(()=>{e().then(r,()=>a(!0))},[]),s)return f`<p role="alert">The numbers could not be fetched. Close this and try again.</p>`;if(!o)return f`<p>Fetching …</p>`;let c=o.numbers.filter(d=>!d.agrees),u=o.numbers.filter(d=>d.agrees);return f`
    <ul class="parted">
      ${c.map(d=>f`<${Au}
            key=${d.name}
            printed=${d}
            store=${t}
            tried=${i===d.name}
            run=${t.watching||!d.run?null:()=>{l(d.name),n(d.run)}}
          />`)}
    </ul>
    <h4>A slip of the pen</h4>
    ${o.errata.filter(d=>d.printed.some(p=>p.includes("="))).map(d=>f`<p><code>${d.printed.join(", ")}</code>: ${d.what}</p>`)}
    <details>
      <summary>The ${u.length} numbers that agree</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">quantity</th>
            <th scope="col">printed</th>
            <th scope="col">computed</th>
          </tr>
        </thead>
        <tbody>
          ${u.map(d=>f`<tr key=${d.name}>
                <th scope="row">${_(d.name)}</th>
                <td>${Ea(d.printed)}</td>
                <td>${Dt(d.computed)}</td>
              </tr>`)}
        </tbody>
      </table>
    </details>
  `}function Au({printed:t,store:e,tried:n,run:o}){let r=n?Ou(t,e):null;return f`<li>
    <p class="name">${_(t.name)}</p>
    <dl>
      ${Oe("printed",_u(Ea(t.printed),_e(t,t.computed)))}
      ${Oe("by the article’s rule",_e(t,t.computed))}
      ${t.computed_so===null?"":Oe("by the other calculation",_e(t,t.computed_so))}
      ${r===null?"":Oe("on the screen now",f`<strong class="shown" role="status">${_e(t,r)}</strong>`)}
    </dl>
    <p>${_(t.follows_from)}</p>
    ${o&&f`<button type="button" onClick=${o}>${t.run?.label}</button>`}
  </li>`}function Ou(t,e){let[n,o,r]=[e.frame.value,e.network.value,t.run?.shows??""];if(!n||!o)return null;if(r==="E_total")return n.error;let s=L(o).get(r.replace(/^out_/,""));return s?X(s,n)??null:null}function Oe(t,e){return f`<div class="row">
    <dt>${t}</dt>
    <dd>${e}</dd>
  </div>`}function Ea(t){return t.replace("-","−")}function _e(t,e){return Dt(e,t.printed.split(".")[1]?.length??0)}function _u(t,e){let n=0;for(;n<t.length&&t[n]===e[n];)n++;let o=n-t.indexOf(".");return f`${t.slice(0,n)}<mark>${t[n]}</mark>${t.slice(n+1)}<span
      class="spoken"
      >, differs first at decimal ${o}, where a ${e[n]} was to stand</span
    >`}function Sa({open:t,close:e,store:n,fetchArticle:o,run:r}){let s=Lu(null);return Cu(()=>{t?s.current?.showModal():s.current?.close()},[t]),f`<dialog ref=${s} class="about" aria-labelledby="about-title" onClose=${e}>
    <header>
      <h2 id="about-title">About these numbers</h2>
      <button type="button" onClick=${e}>Close</button>
    </header>
    <p>
      The network is the one in Matt Mazur’s “A Step by Step Backpropagation Example” (2015). Backstep
      computes in double precision with the rule the article states. Nearly all of its printed numbers come
      out to the last digit; a few do not, and here is why.
    </p>
    <h3>Where the article and its rule part</h3>
    ${t?f`<${Ce} store=${n} fetchArticle=${o} run=${r} />`:""}
  </dialog>`}import{useLayoutEffect as _a,useRef as Ca}from"preact/hooks";function Le({formula:{left:t,sides:e,spoken:n},typeset:o}){return f`<div class="formula-place lines" role="math" aria-label=${n} tabindex="0">
    <${st} tex=${t} spoken="" typeset=${o} />
    ${e.map(r=>f`<${st} key=${r} tex=${`{}${r}`} spoken="" typeset=${o} />`)}
  </div>`}import{useId as Nu,useState as Iu}from"preact/hooks";function Ma({lesson:t,store:e,stop:n,answer:o}){let r=Nu(),s=t.progress.value[n.title];if(s)return f`<div class="ask done" data-verdict="right">
      <p class="asks">${_(n.asks)}</p>
      <p class="verdict-text">
        <b>${s.shown?"Shown:":"✓ Right:"}</b> <span class="value">${o?o.value:"…"}</span>
        ${t.refusal.value?f`<span class="refusal" role="alert">${t.refusal.value}</span>`:""}
      </p>
    </div>`;let a=t.verdict.value,i=a?he(a):t.refusal.value?[t.refusal.value]:[],l=i.length===0?null:`${r}-verdict`;return f`<div class="ask" data-verdict=${a?.verdict??(i.length>0?"refused":"open")}>
    ${n.choices.length>0?f`<${Wu} lesson=${t} stop=${n} id=${r} tell=${l} />`:f`<${Ru} lesson=${t} store=${e} stop=${n} id=${r} tell=${l} />`}
    ${i.length>0?f`<p class="verdict-text" id=${`${r}-verdict`}>
            <b>${i[0]}</b> ${i.slice(1).map(c=>f`${_(c)} `)}
          </p>`:""}
  </div>`}function Ru({lesson:t,store:e,stop:n,id:o,tell:r}){let[s,a]=Iu("");return f`<form
    onSubmit=${i=>{i.preventDefault(),s.trim()&&t.answer(s.trim())}}
  >
    <label class="asks" for=${`${o}-field`}>${_(n.asks)}</label>
    <div class="answer-row">
      <input
        id=${`${o}-field`}
        type="text"
        inputmode="decimal"
        autocomplete="off"
        spellcheck=${!1}
        maxlength="60"
        placeholder=${e.writing.value.number(.5,1)}
        value=${s}
        aria-describedby=${r}
        aria-invalid=${r!==null}
        onInput=${i=>a(i.target.value)}
      />
      <button type="submit" class="primary">Check</button>
      <${Ta} lesson=${t} />
    </div>
  </form>`}function Wu({lesson:t,stop:e,id:n,tell:o}){return f`<p class="asks" id=${`${n}-asks`}>${_(e.asks)}</p>
    <div class="answer-row" role="group" aria-labelledby=${`${n}-asks`} aria-describedby=${o}>
      ${e.choices.map(({name:r,words:s})=>f`<button key=${r} type="button" class="choice" onClick=${()=>{t.answer(r)}}>
            ${s}
          </button>`)}
      <${Ta} lesson=${t} />
    </div>`}function Ta({lesson:t}){return f`<button type="button" class="plain" onClick=${()=>{t.showMe()}}>Show me</button>`}var Pu=["A forward pass","The output layer","The hidden layer","A whole iteration"];function Aa({lesson:t,root:e}){let n=t.path.value?.stops??[],o=t.progress.value,{answered:r,shown:s,of:a}=fe(o,n);return f`<section class="summary" aria-labelledby="summary-title">
    <h4 id="summary-title">You can now</h4>
    <ul class="skills">
      ${n.map((i,l)=>{let c=o[i.title],[u,d]=c?c.shown?["◐","the answer was shown"]:["✓","answered by yourself"]:["○","not answered yet"];return f`<li key=${l}>
          <span aria-hidden="true">${u}</span>
          <span
            >${i.can} <span class="spoken">(${d})</span>
            ${c&&!c.shown?"":f`<button type="button" class="plain" onClick=${()=>{t.go(l)}}>
                    ${c?"Look again":"Go there"}<span class="spoken">: ${i.title}</span>
                  </button>`}
          </span>
        </li>`})}
    </ul>
    <p>
      ${r===a?`All ${a} questions are done, ${a-s} of them by yourself.`:`${r} of ${a} questions are done; ${a-r} are still open.`}
      ${" "}Now do it with other numbers:
    </p>
    <p class="levels">
      ${Pu.map((i,l)=>f`<a key=${l} class="button" href=${`${e}/exercise?level=${l+1}`}>${i}</a>`)}
    </p>
  </section>`}import{useLayoutEffect as Du,useState as Fu}from"preact/hooks";function Ln({tries:t,lesson:e,...n}){if(t.length===0)return"";let o=t.find(r=>r===e.tried.value);return f`<div class="tries" role="group" aria-label="Try it">
      ${t.map(r=>f`<button
            key=${r.label}
            type="button"
            aria-pressed=${r.panel?null:r===o}
            onClick=${()=>{e.attempt(r)}}
          >
            ${_(r.label)}
          </button>`)}
    </div>
    ${o?f`<${qu} ...${n} key=${o.label} pressed=${o} />`:""}`}function qu({store:t,fetchDerivation:e,typeset:n,pressed:o}){let[r,s]=Fu(null),a=t.frame.value,i=Q(t.notation.value),l=t.status.value.playing,c=`${o.quantity} ${i} ${l?"":`${a?.iteration} ${a?.revision}`}`;return Du(()=>{if(!o.quantity||l)return s(null);let u=new AbortController;return e(o.quantity,i,u.signal).then(({steps:d})=>{let{tex:p,spoken:m}=d[d.length-1],h=[p.in_symbols,p.in_numbers,p.result].map(g=>`= ${g}`);u.signal.aborted||s({left:p.left,sides:[...new Set(h)],spoken:m})},()=>{}),()=>u.abort()},[c]),f`<div class="try-result">
    ${Bu(t,o).map(u=>f`<p key=${u}>${_(u)}</p>`)}
    ${r?f`<${Le} formula=${r} typeset=${n} />`:""}
  </div>`}function Bu(t,{commands:e,select:n,shows:o}){let[r,s]=[t.frame.value,t.network.value];if(!r||!s)return[];let{number:a}=t.writing.value,i=L(s).get(n),l=[];if(e.length>0&&l.push(`Iteration ${r.iteration.toLocaleString("en")}.`),o==="E_total"&&l.push(`E_total is ${a(St(r,s).value)}.`),i){let c=X(i,r),u=!("neuron"in i)||t.knows.value(`out_${n}`);l.push(`Marked in the diagram: ${U(i)}${c===void 0||!u?"":`, ${a(c)}`}.`)}return l}function Oa({caption:t,head:e,rows:n}){return f`<div class="table-place" tabindex="0" role="group" aria-label=${t}>
    <table>
      <caption>
        ${_(t)}
      </caption>
      <thead>
        <tr>
          ${e.map(o=>f`<th key=${o} scope="col">${o}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${n.map(([o,...r])=>f`<tr key=${o}>
              <th scope="row">${o}</th>
              ${r.map((s,a)=>f`<td key=${a}>${s}</td>`)}
            </tr>`)}
      </tbody>
    </table>
  </div>`}function La(t){let{lesson:e}=t,n=Ca(null),o=e.open.value;_a(()=>{o&&document.activeElement!==document.body&&n.current?.focus()},[o]);let r=Ca(null),s=e.stop.value!==null;if(_a(()=>{let c=matchMedia("(max-width: 760px)").matches;r.current?.scrollIntoView({block:c?"start":"nearest"})},[e.place.value,s]),!o)return"";let[a,i,l]=[e.path.value,e.stop.value,e.place.value];return f`<section class="card lesson" aria-labelledby="lesson-title" ref=${r}>
    <h2 id="lesson-title" class="spoken" tabindex="-1" ref=${n}>The article, as a lesson</h2>
    ${e.failed.value?f`<p role="alert">The lesson could not be fetched. Close it and try again.</p>`:""}
    ${a&&i?f`
            <${Gu} lesson=${e} path=${a} place=${l} />
            <${Uu} ...${t} key=${l} stop=${i} />
            <${Hu} lesson=${e} path=${a} place=${l} />
          `:e.failed.value?"":f`<p class="waiting">Fetching the lesson …</p>`}
  </section>`}function Uu({lesson:t,store:e,root:n,fetchArticle:o,fetchDerivation:r,typeset:s,stop:a}){let i=t.isDone.value?t.revealed.value:null,l=i?i.formula:a.formula,c={lesson:t,store:e,fetchDerivation:r,typeset:s};return f`<div class="stop">
    <h3>${_(a.title)}</h3>
    ${t.foreign.value?f`<${ju} lesson=${t} />`:""} ${Nn(a.text)}
    ${l?f`<${Le} key=${i!==null} formula=${l} typeset=${s} />`:""}
    <${Ma} lesson=${t} store=${e} stop=${a} answer=${i} />
    ${i?f`<div class="more">
            ${Nn(i.text)}
            <${Ln} ...${c} tries=${i.tries} />
            ${i.table?f`<${Oa} ...${i.table} />`:""}
            ${i.readers.map(u=>f`<section class="asked" key=${u.asked}>
                  <h4><span class="by">A reader asked</span> ${_(u.asked)}</h4>
                  ${Nn(u.answer)}
                  <${Ln} ...${c} tries=${u.tries} />
                </section>`)}
            ${i.errata?f`<${Ce} store=${e} fetchArticle=${o} run=${t.attempt} />`:""}
            ${a.sums_up?f`<${Aa} lesson=${t} root=${n} />`:""}
          </div>`:""}
  </div>`}function Gu({lesson:t,path:e,place:n}){let{answered:o,of:r}=fe(t.progress.value,e.stops);return f`<div
      class="lesson-progress"
      role="progressbar"
      aria-label="Answered questions"
      aria-valuemin="0"
      aria-valuemax=${r}
      aria-valuenow=${o}
      aria-valuetext=${`${o} of ${r}`}
      title=${`${o} of ${r} questions answered`}
    >
      <i style=${{width:`${100*o/r}%`}}></i>
    </div>
    <button type="button" class="quiet close" onClick=${t.close} title="Close lesson">
      <span aria-hidden="true">✕</span><span class="spoken">Close lesson</span>
    </button>
    <details class="contents">
      <summary>
        <span class="count">Stop ${n+1} of ${e.stops.length} · ${e.stops[n].part}</span>
        <span class="spoken">, contents</span>
      </summary>
      <ol>
        ${e.stops.map((s,a)=>f`<li key=${a}>
              <button
                type="button"
                class="plain"
                aria-current=${a===n?"step":null}
                onClick=${i=>{i.target.closest("details")?.removeAttribute("open"),t.go(a)}}
              >
                ${_(s.title)}${s.title in t.progress.value?f`<span aria-hidden="true"> ✓</span><span class="spoken">, answered</span>`:""}
              </button>
            </li>`)}
      </ol>
    </details>`}function Hu({lesson:t,path:e,place:n}){return f`<nav class="ways" aria-label="Stops of the lesson">
    <button type="button" aria-disabled=${n===0} onClick=${t.back} title="The stop before">
      <span aria-hidden="true">← </span>Previous
    </button>
    <button
      type="button"
      class=${t.isDone.value?"primary":""}
      aria-disabled=${n===e.stops.length-1}
      onClick=${t.next}
      title="The next stop"
    >
      Next<span aria-hidden="true"> →</span>
    </button>
  </nav>`}function ju({lesson:t}){return f`<p class="own">
    This session shows a network of your own, and this lesson speaks of the article’s. Undo would bring yours
    back.
    <button type="button" onClick=${t.showArticle}>Show the article’s</button>
  </p>`}function Nn(t){return t.map((e,n)=>f`<p key=${n}>${_(e)}</p>`)}var Ku=4;function Na({store:t,actions:e}){let n=t.frame.value,o=t.network.value;if(!n||!o)return f`<p class="waiting">Fetching the network …</p>`;let r=o.names.layers[o.names.layers.length-1],{output_reduction:s}=o.settings,a=St(n,o),i=a.of==="sample",l=t.knows.value,c=(u,d)=>l(u)?t.writing.value.number(d):"□";return f`
    <p class="total">
      <button
        type="button"
        class="plain symbol"
        aria-label="E_total, explain"
        onClick=${()=>e.explain("E_total")}
      >
        E<sub>total</sub>
      </button>
      <strong data-testid="error">${c("E_total",a.value)}</strong>
    </p>
    ${i?zu(n,r,s,c):Vu(n,a,t.writing.value.number)}
    ${a.hasPenalty&&n.withPenalty?f`<p class="sum penalty">
            + penalty on large weights${" "}
            <span class="term">${c("E_total",n.withPenalty.penalty)}</span>
          </p>`:""}
  `}function zu(t,e,n,o){if(e.length===1||e.length>Ku)return"";let r=n==="mean"?" and ":" + ";return f`<p class="sum">
    ${n==="mean"?"= mean of ":"= "}
    ${e.map((s,a)=>f`${a>0?r:""}<span class="term"
            >E<sub>${s}</sub> ${o(`E_${s}`,t.outputErrors[a])}</span
          >`)}
  </p>`}function Vu(t,{of:e,samples:n},o){return f`<p class="sum">
    ${e==="sum"?`sum over the ${O(n)} samples of the batch`:`mean of ${O(n)} training samples`}${Number.isNaN(t.testError)?"":f`; of the test samples <span class="term">${o(t.testError)}</span>`}${" "}·
    epoch ${O(t.epoch)} · shown: sample ${O(t.sample+1)}
  </p>`}var Ia=t=>f`<svg class="icon arrow" viewBox="0 0 16 16" aria-hidden="true"><path d=${t} /></svg>`;function Ra({store:t,actions:e}){let{numbersIn:n}=t.writing.value,[o,r]=[t.history.value.undo,t.history.value.redo].map(s=>s&&n(s));return t.watching?f`<p class="watching">Watching: this link shows, and changes nothing.</p>`:f`
    <button
      type="button"
      class="quiet"
      disabled=${o===null}
      onClick=${e.undo}
      aria-keyshortcuts="Control+Z"
      title=${o===null?"Nothing to undo":`Undo ${o} (Ctrl-Z)`}
    >
      ${Ia("M6 2 2.5 5.5 6 9M3 5.5h6a4 4 0 0 1 0 8H6")}<span class="on-wide">Undo</span
      ><span class="what">${o===null?"":` ${o}`}</span>
    </button>
    <button
      type="button"
      class="quiet"
      disabled=${r===null}
      onClick=${e.redo}
      aria-keyshortcuts="Control+Shift+Z"
      title=${r===null?"Nothing to redo":`Redo ${r} (Ctrl-Shift-Z)`}
    >
      ${Ia("M10 2l3.5 3.5L10 9M13 5.5H7a4 4 0 0 0 0 8h3")}<span class="on-wide">Redo</span
      ><span class="what">${r===null?"":` ${r}`}</span>
    </button>
  `}function Wa({store:t,actions:e}){let n=t.progress.value;if(n===null)return"";let o=n.done+n.left,r=Math.floor(100*n.done/Math.max(1,o)),s=`On the way to iteration ${O(n.goal)}`;return f`<div class="progress">
    <div
      class="progress-bar"
      role="progressbar"
      aria-label=${s}
      aria-valuemin="0"
      aria-valuemax="100"
      aria-valuenow=${r}
      aria-valuetext=${`${r} %: ${O(n.done)} of ${O(o)} iterations`}
    >
      <div style=${{width:`${r}%`}}></div>
    </div>
    <p>${s} · ${r} %</p>
    ${t.watching?"":f`<button type="button" onClick=${e.stop} title="Stop on the way (Space)">Stop</button>`}
  </div>`}import{useState as Xu}from"preact/hooks";function Xt({store:t}){return t.network.value.settings}function Vt(t,e){let{store:n,actions:o}=t;return{value:n.drafts.value.get(e)?.value??Xt(t)[e],keep:r=>o.tryEdit(e,r)}}function Jt(t,e){return{value:Xt(t)[e],choose:n=>{t.actions.edit(e,n)}}}function Ne(t){let{rate:e}=t.store.writing.value;return f`<${z}
    label=${`Learning rate ${e}`}
    name="Learning rate"
    ...${Vt(t,"learning_rate")}
  />`}function Ie(t){return f`<${G}
    label="Update order"
    ...${Jt(t,"update_order")}
    options=${[["simultaneous","Simultaneous"],["sequential","Sequential"]]}
  />`}function Re(t){let{store:e,actions:n,begin:o}=t,{biases:r}=e.network.value;function s(a){let i=a==="frozen"?r==="none"?"shared":r:a;if(i===r)return void n.edit("train_biases",a!=="frozen");o(l=>dn(l,i,a!=="frozen"))}return f`<${G}
    label="Biases"
    value=${r==="none"?"none":Xt(t).train_biases?r:"frozen"}
    choose=${s}
    options=${[["frozen","Frozen"],["shared","Trained, one per layer"],["per_neuron","Trained, one per neuron"],["none","None"]]}
  />`}function We(t){return f`
    <${G}
      label="Error function"
      ...${Jt(t,"error")}
      options=${t.choices.errors.map(e=>[e.name,`${vt(e.name)}: ${e.formula}`])}
    />
    <${G}
      label="Total error"
      ...${Jt(t,"output_reduction")}
      options=${[["sum","Sum"],["mean","Mean"]]}
    />
  `}function Pe(t){return f`
    <${G}
      label="Optimiser"
      ...${Jt(t,"optimizer")}
      options=${t.choices.optimizers.map(e=>[e.name,vt(e.name)])}
    />
    ${Ju(Xt(t).optimizer).map(([e,n])=>f`<${z} key=${e} label=${n} ...${Vt(t,e)} />`)}
  `}function De(t){return f`
    <${z} label="Batch size (0: all)" step=${1} ...${Vt(t,"batch_size")} />
    <${G}
      label="A batch’s gradient"
      ...${Jt(t,"sample_reduction")}
      options=${[["sum","Sum"],["mean","Mean"]]}
    />
    <${at}
      label="Shuffle every epoch"
      value=${Xt(t).shuffle}
      choose=${e=>{t.actions.edit("shuffle",e)}}
    />
  `}function Fe(t){return f`
    <${z} label="L1" ...${Vt(t,"l1")} />
    <${z} label="L2" ...${Vt(t,"l2")} />
  `}function Ju(t){return t==="momentum"||t==="nesterov"?[["momentum","Momentum μ"]]:t==="rmsprop"?[["decay","Decay ρ"],["epsilon","ε"]]:t==="adam"?[["beta1","β₁"],["beta2","β₂"],["epsilon","ε"]]:[]}function Pa({store:t,actions:e,begin:n}){let[o,r]=[t.recipe.value,t.choices.value],[s,a]=Xu("");if(!o||!r||!t.network.value||!t.frame.value)return f`<p class="waiting">Fetching the settings …</p>`;async function i(c){let u=await n(c);return a(u.ok?"":u.message),u}let l={recipe:o,choices:r,begin:i,store:t,actions:e};return f`
    ${s&&f`<p class="refusal" role="alert">${s}</p>`}
    <${Yu} ...${l} />
    <${Zu} ...${l} />
    <${Qu} ...${l} />
  `}function Yu(t){return f`<fieldset disabled=${t.store.keeps("rule")}>
    <legend>Rule <small>changes the run that goes on</small></legend>
    <${Ne} ...${t} />
    <${Ie} ...${t} />
    <${Re} ...${t} />
    <${We} ...${t} />
    <${Pe} ...${t} />
    <${De} ...${t} />
    <${Fe} ...${t} />
  </fieldset>`}function Zu({recipe:t,choices:e,begin:n,store:o}){let{start:r}=t.network,s=Yt(t),a=e.activations.filter(m=>m.name!=="softmax").map(m=>[m.name,`${vt(m.name)}: ${m.formula}`]),i=e.activations.map(m=>[m.name,`${vt(m.name)}: ${m.formula}`]),l="initializer"in r,c=(m,h)=>n(g=>{let{sizes:$,activations:y}=Yt(g);return Mt(g,$.with(m,h),y)}),u=(m,h)=>n(g=>{let{sizes:$,activations:y}=Yt(g);return Mt(g,$,y.with(m,h))}),d=()=>n(m=>{let{sizes:h,activations:g}=Yt(m);return Mt(m,[...h,h.at(-1)??2],[...g,g.at(-1)??"logistic"])}),p=()=>n(m=>{let{sizes:h,activations:g}=Yt(m);return Mt(m,h.slice(0,-1),g.slice(0,-1))});return f`<fieldset disabled=${o.keeps("network")}>
    <legend>Network <small>starts a new run</small></legend>
    ${s.sizes.map((m,h)=>f`<div class="layer" key=${h}>
          <${z}
            label=${`Hidden layer ${h+1}`}
            name=${`Neurons in hidden layer ${h+1}`}
            step=${1}
            value=${m}
            keep=${g=>c(h,g)}
          />
          <${G}
            label="Activation"
            value=${s.activations[h]}
            options=${a}
            choose=${g=>{u(h,g)}}
          />
        </div>`)}
    <div class="field">
      <span>Hidden layers</span>
      <span class="pair">
        <button type="button" disabled=${s.sizes.length>=7} onClick=${d}>Add</button>
        <button type="button" disabled=${s.sizes.length===0} onClick=${p}>Remove</button>
      </span>
    </div>
    <${G}
      label="Output activation"
      value=${t.network.activations.at(-1)}
      options=${i}
      choose=${m=>{n(h=>Vo(h,m,e.datasets))}}
    />
    <${G}
      label="Starting weights"
      value=${l?r.initializer:"given"}
      options=${[...l?[]:[["given","Given"]],...e.initializers.map(m=>[m.name,`${vt(m.name)}: ${m.formula}`])]}
      choose=${m=>m!=="given"&&void n(h=>Xo(h,{initializer:m}))}
    />
    <${z}
      label="Seed"
      step=${1}
      value=${t.seed}
      keep=${m=>n(h=>Jo(h,m))}
    />
  </fieldset>`}function Yt({network:t}){return{sizes:t.layers.slice(1,-1),activations:t.activations.slice(0,-1)}}function Qu({recipe:t,choices:e,begin:n,store:o}){let{data:r}=t,s="dataset"in r?r:null,a=e.datasets.find(i=>i.name===s?.dataset);return f`<fieldset disabled=${o.keeps("network")}>
    <legend>Data <small>starts a new run</small></legend>
    <${G}
      label="Samples from"
      value=${s?.dataset??"rows"}
      options=${[...s?[]:[["rows","The rows given"]],...e.datasets.map(i=>[i.name,i.title])]}
      choose=${i=>{let l=e.datasets.find(c=>c.name===i);l&&n(c=>pn(c,l))}}
    />
    ${s&&a&&!a.fixed?f`<${z}
            label="Samples"
            step=${10}
            value=${s.samples??a.usual_samples}
            keep=${i=>n(l=>pe(l,{samples:i}))}
          />`:""}
    ${s&&a?.noise?f`<${z}
            label="Noise"
            value=${s.noise??0}
            keep=${i=>n(l=>pe(l,{noise:i}))}
          />`:""}
    ${s&&a&&a.usual_samples>1?f`<${z}
            label="Part for testing"
            value=${s.test_fraction??0}
            keep=${i=>n(l=>pe(l,{test_fraction:i}))}
          />`:""}
  </fieldset>`}import{useLayoutEffect as tp,useRef as Da}from"preact/hooks";function Fa({open:t,scale:e,store:n,mount:o}){let r=Da(null),s=Da(null),a=t.value;tp(()=>{if(!a)return r.current?.close();r.current?.showModal(),s.current?.childElementCount===0&&o(s.current)},[a]);let i=(n.network.value?.samples??1)>1,l=!Number.isNaN(n.frame.value?.testError??NaN);return f`<dialog
    ref=${r}
    class="large-curve"
    aria-labelledby="large-curve-title"
    onClose=${()=>t.value=!1}
  >
    <header>
      <h2 id="large-curve-title">Error curve</h2>
      <button type="button" onClick=${()=>t.value=!1}>Close</button>
    </header>
    <div class="large-curve-place" ref=${s}></div>
    <p class="axis-name">iteration</p>
    <div class="large-curve-foot">
      <ul class="key">
        <li class="key-own">
          ${i?"mean error of all training samples, at the end of each epoch":"total error"}
        </li>
        ${i?f`<li class="key-band">lowest to highest error of single batches</li>`:""}
        ${l?f`<li class="key-test">mean error of the test samples</li>`:""}
        ${n.history.value.branches.length>0?f`<li class="key-other">other runs</li>`:""}
        ${n.history.value.edits.length>0?f`<li class="key-flag">a change on the way</li>`:""}
      </ul>
      <${G}
        label="Scale of errors"
        value=${e.value}
        options=${[["automatic","Automatic"],["linear","Linear"],["logarithmic","Logarithmic"]]}
        choose=${c=>e.value=c}
      />
    </div>
  </dialog>`}import{useLayoutEffect as Ga,useRef as Ha}from"preact/hooks";var ep={half_squared:"½ (target − out)²",squared:"(target − out)²",binary_cross_entropy:"binary cross-entropy",cross_entropy:"cross-entropy"},np={gradient_descent:"gradient descent",momentum:"momentum",nesterov:"Nesterov’s momentum",rmsprop:"RMSProp",adam:"Adam"},qa={network:"network",data:"data",learning_rate:"learning rate",error:"error function",output_reduction:"total error",sample_reduction:"batch gradient",optimizer:"optimiser",momentum:"momentum",decay:"decay",beta1:"β₁",beta2:"β₂",epsilon:"ε",update_order:"update order",train_biases:"biases",batch_size:"batch size",shuffle:"order of samples",l1:"penalty",l2:"penalty",frozen:"frozen weights"},qe=3;function Ba({settings:t,biases:e,samples:n},o){let r=u=>op(u,o),{l1:s,l2:a,frozen:i}=t,l=[s>0?`L1 ${r(s)}`:"",a>0?`L2 ${r(a)}`:""].filter(Boolean),c=[ut("rate",`learning rate ${o.rate}`,r(t.learning_rate),["learning_rate"]),ut("batch","",rp(t,n),["batch_size","sample_reduction","shuffle"]),ut("order","",t.update_order==="sequential"?"layer by layer":"all weights at once",["update_order"]),ut("biases","",ap(e,t.train_biases),["train_biases"]),ut("error","",sp(t,o),["error","output_reduction"]),ut("optimizer","",ip(t,r),["optimizer","momentum","decay","beta1","beta2","epsilon"])];if(l.length>0&&c.push(ut("penalty","penalty",l.join(", "),["l1","l2"])),i.length>0){let u=i.length>qe?`${i.length} weights and biases`:i.join(", ");c.push(ut("frozen","frozen",u,["frozen"]))}return c}function Ua(t,e){let n=e.map(({quantity:s})=>s).filter(s=>!(s in qa)),o=[...new Set([...t.map(s=>qa[s]??s),...n])],r=o.slice(0,qe).join(", ");return o.length>qe?`${r} and ${o.length-qe} more`:r}function op(t,{notation:e}){return e.comma==="true"?Et(t).replace(".",","):Et(t)}function ut(t,e,n,o){return{name:t,before:e,words:n,settings:o}}function rp({batch_size:t,sample_reduction:e,shuffle:n},o){if(o===1)return"one sample";let r=t===0||t>=o,s=n?", shuffled":"";if(t===1)return`one sample at a time${s}`;let a=r?`all ${o} samples at once`:`batches of ${t}${s}`;return e==="sum"?`${a}, summed`:a}function ap(t,e){return t==="none"?"no biases":e?t==="shared"?"biases trained, one per layer":"biases trained":"biases fixed"}function sp({error:t,output_reduction:e},{letters:n}){let o=n(ep[t]??t);return e==="mean"?`mean of ${o}`:o}function ip(t,e){let n=np[t.optimizer]??t.optimizer;switch(t.optimizer){case"momentum":case"nesterov":return`${n} μ ${e(t.momentum)}`;case"rmsprop":return`${n} ρ ${e(t.decay)}`;case"adam":return`${n} β₁ ${e(t.beta1)}, β₂ ${e(t.beta2)}`}return n}var ja={rate:Ne,batch:De,order:Ie,biases:Re,error:We,optimizer:Pe,penalty:Fe},Ka={rate:"Change the learning rate",batch:"Change the batch",order:"Change the update order",biases:"Change the biases",error:"Change the error function",optimizer:"Change the optimiser",penalty:"Change the penalty"};function za(t){let{store:e,actions:n,edited:o,lit:r,fetchArticle:s}=t,a=e.network.value;if(!a)return"";let i=new Set(a.unlike_article),l=Ua(a.unlike_article,e.history.value.edits),c=e.keeps("rule")||e.connection.value!=="open",u=async()=>n.open(await s());return f`
    <ul class="rule-parts" aria-label="The rule">
      ${Ba(a,e.writing.value).map(({name:d,before:p,words:m,settings:h})=>{let g=h.some(b=>i.has(b)),$=h.includes(r.value??""),y=`chip${g?" unlike":""}${$?" lit":""}`,v=f`${p&&f`<span class="before">${p} </span>`}<span class="value"
            >${m}</span
          >`;return!ja[d]||e.keeps("rule")?f`<li key=${d}><span class=${y}>${v}</span></li>`:f`<li key=${d}>
          <button
            type="button"
            class=${y}
            data-part=${d}
            title=${Ka[d]}
            disabled=${c}
            aria-expanded=${o.value===d}
            onClick=${()=>o.value=o.value===d?null:d}
          >
            ${v}
          </button>
        </li>`})}
    </ul>
    ${l&&f`<p class="unlike-article">
        not the article’s ${l}${" "}
        ${!e.keeps("network")&&f`<button type="button" class="plain" onClick=${u}>back to the article</button>`}
      </p>`}
    ${o.value&&f`<${lp} key=${o.value} part=${o.value} ...${t} />`}
  `}function lp({part:t,...e}){let{store:n,edited:o}=e,r=Ha(null),s=n.choices.value,a=s!==null&&n.recipe.value!==null,i=()=>r.current?.hidePopover(),l=Ha(!1),c=async(u,d)=>{let p=await e.actions.tryEdit(u,d);return p.ok&&l.current&&i(),p};return Ga(()=>{let u=r.current;u.showPopover();let d=document.querySelector(`.chip[data-part="${t}"]`);d&&cp(u,d.getBoundingClientRect())},[a]),Ga(()=>{let u=r.current?.querySelector("input, select");u?.focus(),u instanceof HTMLInputElement&&u.type==="text"&&u.select()},[a]),f`<div
    ref=${r}
    class="popup rule-editor"
    popover
    role="group"
    aria-label=${Ka[t]}
    onToggle=${u=>u.newState==="closed"&&o.value===t&&(o.value=null)}
    onKeyDownCapture=${u=>{u.key==="Escape"&&i(),l.current=u.key==="Enter"}}
  >
    ${a?f`<${ja[t]} ...${e} actions=${{...e.actions,tryEdit:c}} choices=${s} />`:"Fetching the choices …"}
  </div>`}function cp(t,e){let{offsetWidth:n,offsetHeight:o}=t,r=Math.max(8,Math.min(e.left,innerWidth-n-8)),s=e.bottom+6,a=s+o<innerHeight?s:Math.max(8,e.top-o-6);Object.assign(t.style,{left:`${r}px`,top:`${a}px`})}import{useLayoutEffect as dp,useRef as Ya,useState as Ja}from"preact/hooks";import{useRef as up,useState as Zt}from"preact/hooks";var pp=1e4;function Va({fetchTable:t,end:e}){let[n,o]=Zt(0),[r,s]=Zt(e),[a,i]=Zt(Math.max(1,Math.ceil(e/pp))),[l,c]=Zt(null),[u,d]=Zt(""),p=up(null),m=Math.floor((r-n)/a)+1;async function h(){p.current=new AbortController,d(""),c(0);try{await t({from:n,to:r,stride:a},c,p.current.signal),d("The table is among your downloads.")}catch($){d(p.current.signal.aborted?"Stopped.":$ instanceof Error?$.message:"")}c(null)}let g=($,y,v)=>async b=>!Number.isInteger(b)||b<y||b>v?{ok:!1,message:`A whole number from ${O(y)} to ${O(v)} was expected.`}:($(b),{ok:!0});return f`<details class="csv">
    <summary>The run as a table (CSV): every quantity by iteration</summary>
    <${z} label="From iteration" step=${1} value=${n} keep=${g(o,0,r)} />
    <${z} label="To iteration" step=${1} value=${r} keep=${g(s,n,e)} />
    <${z}
      label="Every … iterations"
      step=${1}
      value=${a}
      keep=${g(i,1,Math.max(1,e))}
    />
    ${l===null?f`<button type="button" onClick=${h}>${`Download ${O(m)} rows`}</button>`:f`<div class="pair">
            <progress max=${m+1} value=${l} aria-label="Rows that have come"></progress>
            <span>${`${O(Math.max(0,l-1))} of ${O(m)}`}</span>
            <button type="button" onClick=${()=>p.current?.abort()}>Stop</button>
          </div>`}
    <p role="status">${u}</p>
  </details>`}function Za({open:t,close:e,fetchLinks:n,query:o,files:r,save:s,fetchTable:a,store:i}){let l=Ya(null),[c,u]=Ja(null),[d,p]=Ja("");dp(()=>{if(!t)return l.current?.close();l.current?.showModal(),p(""),u(null);let g=!0;return n().then($=>g&&u($),()=>g&&p("The links could not be made. Close this and try again.")),()=>{g=!1}},[t]);async function m(g){let $=new URL(g,location.href).href;try{await navigator.clipboard.writeText($),p("The link is on the clipboard.")}catch{p("The browser did not allow that; the link is selected, press Ctrl-C.")}}let{end:h}=i.frame.value??{end:0};return f`<dialog ref=${l} class="share" aria-labelledby="share-title" onClose=${e}>
    <header>
      <h2 id="share-title">Share</h2>
      <button type="button" onClick=${e}>Close</button>
    </header>
    ${c?f`
            <${Xa} title="A copy" button="Copy link" path=${c.copy_path+o} copy=${m}>
              Opens exactly this state, in a session of its own.
            <//>
            <${Xa} title="Watch" button="Copy watch link" path=${c.watch_path+o} copy=${m}>
              Shows this session live; nothing can be changed through it.
            <//>
          `:f`<p>Making the links …</p>`}
    <p role="status">${d}</p>
    <h3>Download</h3>
    <ul class="downloads">
      <li>
        <a href=${`${r}/recipe.json`} download>The recipe</a>: drop the file onto this page to open it
        again
      </li>
      <li>
        The diagram as <button type="button" class="plain" onClick=${()=>s("svg")}>SVG</button>${" or "}
        <button type="button" class="plain" onClick=${()=>s("png")}>PNG</button>
      </li>
      <li><a href=${`${r}/trace.json`} download>This iteration</a>: every quantity, as JSON</li>
      <li>
        A program that computes these numbers by itself:${" "}<a
          href=${`${r}/program.py?kind=numpy`}
          download
          >NumPy</a
        >, ${" "}<a href=${`${r}/program.py?kind=torch`} download>PyTorch</a>, ${" "}<a
          href=${`${r}/notebook.ipynb`}
          download
          >Jupyter notebook</a
        >
      </li>
    </ul>
    ${t?f`<${Va} fetchTable=${a} end=${h} />`:""}
  </dialog>`}function Xa({title:t,button:e,path:n,copy:o,children:r}){let s=Ya(null);return f`<div class="link-row">
    <h3>${t}</h3>
    <p>${r}</p>
    <div class="pair">
      <input
        ref=${s}
        type="text"
        readonly
        aria-label=${`${t}: link`}
        value=${new URL(n,location.href).href}
      />
      <button
        type="button"
        onClick=${()=>{s.current?.select(),o(n)}}
      >
        ${e}
      </button>
    </div>
  </div>`}import{useState as Qa}from"preact/hooks";var In=[.5,1,2,5,10,30,60,200,1e3,1e4,null],ts=[.2,.5,1,2,5],fp=" ",hp=[...sn,"iteration","epoch"];function mp(t,e="iteration"){return t===null?"as fast as possible":t<1?`1 ${e} in ${1/t} s`:`${O(t)} ${e}${t===1?"":"s"} a second`}function gp(t){return t===null?"fastest":t<1?`1 in ${1/t} s`:`${O(t)}/s`}function Be(t){return f`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d=${t} /></svg>`}function es({store:t,actions:e}){let n=t.frame.value,{playing:o,iterations_per_s:r,until:s}=t.status.value,a=t.stepBy.value,i=o||t.playingSteps.value,l=et(a),c=l?ts:In,u=l?t.pace.value:t.speed.value,d=o?r:u,p=t.connection.value!=="open"||!n||t.watching,m=!n||n.iteration===0&&!t.cursor.value?.at;function h($,y){let{on:v,keys:b}=t.shortcuts.value,k=b[$];return v?{title:`${y} (${Gt(k)})`,"aria-keyshortcuts":nr(k)}:{title:y}}function g($){if(l)return e.setPace(ts[$]);t.speed.value=In[$],o&&e.run(In[$],s)}return f`
    <div class="buttons">
      <button
        type="button"
        class="sign"
        disabled=${p}
        onClick=${e.reset}
        aria-label="Reset"
        ...${h("reset","Reset: starting values again. Undo brings this run back.")}
      >
        ${Be("M3.2 8a5 5 0 1 0 1.6-3.7M3 2v3.2h3.2")}
      </button>
      <button
        type="button"
        class="sign"
        disabled=${p||m}
        onClick=${e.back}
        aria-label="Back"
        ...${h("back",`Back: one ${a}`)}
      >
        ${Be("M11 3 4 8l7 5z")}
      </button>
      <button
        type="button"
        class="step"
        disabled=${p}
        onClick=${e.step}
        ...${h("step",`Step: one ${a}`)}
      >
        Step${Be("M6 4l5 4-5 4z")}
      </button>
      <button
        type="button"
        class="primary"
        disabled=${p}
        onClick=${()=>i?e.pause():e.play()}
        ...${h("play",i?"Pause":"Play")}
      >
        ${Be(i?"M5 3v10M11 3v10":"M5 3l8 5-8 5z")}${i?"Pause":"Play"}
      </button>
    </div>
    <select
      class="step-by"
      aria-label="Step by"
      title="The size of a step"
      value=${a}
      disabled=${p}
      onChange=${$=>e.setStepBy($.target.value)}
    >
      ${hp.map($=>f`<option key=${$} value=${$}>by ${$}</option>`)}
    </select>
    <label class="speed">
      <span>speed</span>
      <input
        type="range"
        min="0"
        max=${c.length-1}
        step="1"
        value=${c.indexOf(u)}
        aria-valuetext=${mp(d,l&&!o?a:"iteration")}
        onInput=${$=>g(Number($.target.value))}
      />
      <span class="speed-words" aria-hidden="true">${gp(d)}</span>
    </label>
    <${$p} store=${t} actions=${e} disabled=${p} />
  `}function $p({store:t,actions:e,disabled:n}){let[o,r]=Qa(`10${fp}000`),[s,a]=Qa(""),i=t.frame.value;function l(){let c=Ft(o.replace(/\s/g,""));if(c===null||c<0||!Number.isInteger(c))return a(`“${o}” is no iteration. Type a whole number such as 10000.`);i&&c<=i.end?e.seek(c):e.run(null,c)}return f`<form
    class="run-to"
    onSubmit=${c=>{c.preventDefault(),l()}}
  >
    <label>
      <span>run to</span>
      <input
        type="text"
        inputmode="numeric"
        size="8"
        aria-label="Run to iteration"
        aria-invalid=${s!==""}
        aria-describedby=${s?"run-to-refusal":void 0}
        value=${o}
        onInput=${c=>{r(c.target.value),a("")}}
      />
    </label>
    <button type="submit" disabled=${n}>Go</button>
    ${s&&f`<span id="run-to-refusal" class="refusal" role="alert">${s}</span>`}
  </form>`}import{useRef as vp}from"preact/hooks";function os({store:t,actions:e,enlarge:n}){let o=t.frame.value;return f`
    <p class="where">
      <strong data-testid="iteration">${o?O(o.iteration):"–"}</strong>
      <span class="of">iteration${o&&o.end>0?`, of ${O(o.end)}`:""}</span>
    </p>
    <div class="where-more">
      <${bp} store=${t} actions=${e} />
      <button
        type="button"
        class="plain"
        tabindex="-1"
        aria-label="Enlarge the error curve"
        title="Enlarge the error curve"
        onClick=${n}
      >
        <svg class="icon outline" viewBox="0 0 16 16" aria-hidden="true">
          <path d="M9.5 2.5h4v4M13.5 2.5l-5 5M6.5 13.5h-4v-4M2.5 13.5l5-5" />
        </svg>
      </button>
    </div>
  `}function bp({store:t,actions:e}){let n=vp(null),{branches:o}=t.history.value;if(o.length===0)return"";let{number:r}=t.writing.value,s=a=>{n.current?.hidePopover(),e.choose(a)};return f`
    <button type="button" class="plain" popovertarget="other-runs">
      ${o.length===1?"1 other run":`${o.length} other runs`}
    </button>
    <div id="other-runs" class="popup branches" popover ref=${n}>
      <h2>Other runs</h2>
      <ul>
        ${o.map(a=>f`<li key=${a.id}>
              ${t.watching?ns(a,r):f`<button type="button" onClick=${()=>s(a.id)}>
                      ${ns(a,r)}
                    </button>`}
            </li>`)}
      </ul>
    </div>
  `}function ns({parted_at:t,end:e,error:n},o){let r=`parted at ${O(t)}, reached ${O(e)}`;return n===null?r:`${r}: E ${o(n)}`}import{useLayoutEffect as wp,useState as yp}from"preact/hooks";function rs({store:t,actions:e,fetchPath:n}){let[o,r,s]=[t.view.value,t.frame.value,t.network.value],a=kp(o?.stop??null,n);if(!r||!s)return"";let{playing:i,iterations_per_s:l}=t.status.value,c=L(s),u=o?.selected?c.get(o.selected):void 0,d=t.moment.value,p=o!==null&&t.selected.value!==null&&t.selected.value!==o.selected,m=l===null?"as fast as possible":`${O(l)} iterations a second`;return f`<section class="watched" aria-label="The watched page" data-testid="watched">
    <p><strong>Watching</strong>${i?`: it plays, ${m}.`:": it stands still."}</p>
    ${u?f`<p>It explains ${U(u)}.</p>`:""}
    ${d&&o?.step_by?f`<p>
            ${d.operation?`It is at operation ${O(d.at)} of ${O(d.of)}, ${d.operation.phase}.`:"It is before the first operation of an iteration."}
          </p>`:""}
    ${o?.stop?f`<p>Lesson, stop ${o.stop}${a?`: ${a}`:""}.</p>`:""}
    ${o&&o.hidden.length>0?f`<p>The answer to a question is hidden until it is given.</p>`:""}
    ${p?f`<button type="button" class="plain" onClick=${e.free}>Explain what it explains</button>`:""}
  </section>`}function kp(t,e){let[n,o]=yp([]);return wp(()=>{t===null||n.length>0||e().then(({stops:r})=>o(r.map(({title:s})=>s)),()=>{})},[t]),t===null?"":n[t-1]??""}function pt({layers:t}){let e=0;return t.slice(1).map((n,o)=>{let r=t[o],s={first:e,from:r,to:n};return e+=r.length*n.length,s})}function bt(t){return pt(t).reduce((e,{from:n,to:o})=>e+n.length*o.length,0)}function Lt(t,{first:e,from:n,to:o},r){return o.flatMap((s,a)=>n.map((i,l)=>{let c=e+a*n.length+l,u=ss(r.get(i),r.get(s)),d=t.parameters[c];return{parameter:c,name:d,from:i,to:s,...u,label:null,grows:0,bias:!1}}))}function Ue({parameter:t,name:e,x:n,y:o,to:r},s){return r.map(a=>{let i=s.get(a),l=ss({x:n,y:o,halfWidth:20,halfHeight:20,shape:"circle"},i);return{parameter:t,name:e,from:e,to:a,...l,label:null,grows:0,bias:!0}})}function ss(t,e){let[n,o]=[as(t,1),as(e,-1)],r=Math.hypot(o.x-n.x,o.y-n.y)||1,[s,a]=[(o.x-n.x)/r,(o.y-n.y)/r];return{x1:n.x+s*n.gap,y1:n.y+a*n.gap,x2:o.x-s*o.gap,y2:o.y-a*o.gap}}function as({x:t,y:e,halfWidth:n,shape:o},r){return o==="pill"?{x:t+r*n,y:e,gap:0}:{x:t,y:e,gap:n}}var xp=[.5,.44,.56,.38,.62,.32,.68],Ep=[.33,.37,.3,.41,.27,.45,.24,.5,.55,.6,.66,.72,.78,.2,.82];function cs(t,e,{fontSize:n,stacked:o,letters:r,decimals:s}){let a=n+2,i={width:n*.62*(o?Math.max(s+2.6,r):s+r+4.4),height:o?2*a+4:n+9},[l,c]=[i.width+2*.15*n,i.height+.15*n],u=[...e],d=[];for(let p of t){let h=(Math.abs(p.y2-p.y1)<.1*n?xp:Ep).map(g=>({x:p.x1+g*(p.x2-p.x1),y:p.y1+g*(p.y2-p.y1),...i})).find(({x:g,y:$})=>!u.some(y=>Ge({x:g,y:$,width:l,height:c},y)));if(!h)return!1;u.push(h),d.push(h)}t.forEach((p,m)=>p.label=d[m]);for(let[p,m]of t.entries()){let h=u.filter($=>$!==u[e.length+p]),g=$=>({...d[p],y:d[p].y+$*a/2,height:d[p].height+a});m.grows=[1,-1].find($=>!h.some(y=>Ge(g($),y)))??0,m.grows!==0&&(u[e.length+p]=g(m.grows))}return!0}function us(t,e,n,o,r=[]){for(let i of o){let l=is(t,e,c=>n(c,i),[ls],r);if(l.every(c=>c!==null))return{decimals:i,places:l}}let s=o.find(i=>i<=4)??o[o.length-1],a=is(t,e,i=>n(i,s),[ls,Sp],r);return{decimals:s,places:a.filter(i=>i!==null)}}function is(t,e,n,o,r){let s=t.edges.flatMap(({label:i})=>i?[i]:[]),a=[...t.obstacles,...s,...r];return e.map((i,l)=>{for(let[c,u]of o.entries()){let d=u(i,n(l),a,t);if(d)return a.push(d),{box:d,away:c>0}}return null})}function ls(t,e,n){for(let o=0;o<=48;o+=4)for(let r of o===0?[0]:[-1,1])for(let s of[.72,.66,.78,.6,.54,.48,.4,.3,.22]){let a=t.x1+s*(t.x2-t.x1),i=t.y1+s*(t.y2-t.y1)+r*o,l={x:a,y:i,...e};if(!n.some(c=>Ge(l,c)))return l}return null}function Sp(t,e,n,o){let[r,s]=[(t.x1+t.x2)/2,(t.y1+t.y2)/2],[a,i]=[null,1/0];for(let l=e.height/2;l<=o.height-e.height/2;l+=6)for(let c=e.width/2;c<=o.width-e.width/2;c+=6){let u=Math.hypot(c-r,l-s),d={x:c,y:l,...e};u>=i||n.some(p=>Ge(d,p))||([a,i]=[d,u])}return a}function ps({parameters:t,written:e=t}){return Math.max(2,...e.filter(n=>n.startsWith("w")).map(n=>n.length))}function Ge(t,e){return Math.abs(t.x-e.x)*2<t.width+e.width&&Math.abs(t.y-e.y)*2<t.height+e.height}var ds=1.35,Mp=.92,Tp=6;function fs(t,e,n){let o=Ap(t,e,n),{across:r,step:s,radius:a}=o,{fontSize:i,labels:l}=n,c=n.decimals??4;if(!(r>=2*a+1.2*i&&s>=o.least)&&!n.forced)return null;let d=Op(t,o),p=new Map(d.map(b=>[b.name,b])),m=_p(t,o,i,c),h=Cp(t,o,p,i,n.decimals!==null),g=pt(t).flatMap(b=>Lt(t,b,p)),$=[...d.flatMap(b=>Lp(b,o,i,c)),...m.map(({x:b,y:k,width:S,height:E})=>({x:b,y:k,width:S,height:E+.5*i})),...h.map(b=>dt(b,i,c))],y=ps(t);return l!=="none"&&!cs(g,$,{fontSize:i,stacked:l==="stacked",letters:y,decimals:c})?null:{...e,decimals:c,fontSize:i,spots:d,biases:m,targets:h,radius:a,obstacles:$,captions:[],frames:[],thickness:1,edges:[...g,...m.flatMap(b=>Ue(b,p))],gaps:pt(t).map((b,k)=>({...b,...Qt,kind:"lines",layer:k+1})),columns:te(t,m,o.details),parameters:t.parameters,showsValues:n.decimals!==null,showsDetails:o.details,stacked:l==="stacked"}}var Qt={left:0,right:0,rows:[],bias:null};function Ap(t,{width:e,height:n},{fontSize:o,decimals:r,labels:s,details:a=!0}){let i=Math.max(...t.layers.map(Z=>Z.length)),l=Math.max(1,t.layers.length-1),c=r===null?0:.62*(r+3)*o,u=r===null?.9*o:Math.max(c/2+.32*o,1.9*o),d=ds*o,p=s==="stacked",m=t.biases==="shared",h=a?(t.biases==="per_neuron"?2*d:d)+.2*o:0,g=(a?d+.2*o:0)+(p?2*d+.2*o:0),$=u+h+.15*o,y=u+g+.15*o+(m?3.7*o:0),v=Math.max(u,p?(c+4*.62*o)/2:0)+.5*o,b=(r===null?0:.62*((r??0)+4)*o)+1.4*o,k=p?Math.max(u,(c+(Tp-1)*.62*o)/2)+.3*o:u+b,S=(e-v-k)/l,E=i===1?0:2*u+h+g+.4*o,w=n-$-y,x=i===1?0:Math.min(w/(i-1),Math.max(E,(p?1.8:1.25)*S)),A=w-x*(i-1),P=i===1?w>=0:!0;return{radius:u,across:S,step:x,left:v,over:h,under:g,below:p,line:d,shared:m,details:a,tallest:i,free:w,least:P?E:1/0,middle:$+w/2,bottom:n-Math.max(0,A/2-o)}}function Op(t,{left:e,across:n,middle:o,step:r,radius:s}){return t.layers.flatMap((a,i)=>a.map((l,c)=>({layer:i,index:c,name:l,halfWidth:s,halfHeight:s,shape:"circle",x:e+i*n,y:o+(c-(a.length-1)/2)*r})))}function _p(t,{shared:e,across:n,left:o,bottom:r},s,a){if(!e)return[];let i=bt(t),l=.62*(Math.max(2,a)+3)*s+s;return t.layers.slice(1).map((c,u)=>({parameter:i+u,name:t.parameters[i+u],width:l,height:2.9*s,to:c,x:Math.max(l/2+2,o+(u+.34)*n),y:r-1.75*s}))}function Cp(t,{radius:e,below:n,line:o,details:r},s,a,i){let l=t.layers.length;return i?t.layers[l-1].map((c,u)=>{let{x:d,y:p}=s.get(c),m=`target_${c}`;return n?{layer:l,index:u,name:m,x:d,y:p+e+(r?o:0)+1.2*o,align:"middle",lines:2}:{layer:l,index:u,name:m,x:d+e+.9*a,y:p,align:"start",lines:3}}):[]}function Lp({x:t,y:e,layer:n},{radius:o,over:r,line:s,details:a},i,l){let c={x:t,y:e,width:2*o+.4*i,height:2*o};if(!a||n===0)return[c];let u=Mp*.62*i*(l+6.5);return[c,{x:t,y:e-o-r/2,width:u,height:r},{x:t+.4*i,y:e+o+s/2,width:u-2*.62*i,height:s}]}function dt({x:t,y:e,align:n,lines:o},r,s){let a=.62*r*(s+4+(n==="middle"?4:0));return{x:n==="start"?t+a/2:t,y:e,width:a,height:o*ds*r}}function te(t,e,n){let o=new Set(t.biases==="per_neuron"&&n?t.parameters:[]),r=t.layers.map((a,i)=>[...a.flatMap(l=>o.has(`b_${l}`)?[`b_${l}`,l]:[l]),...e.filter((l,c)=>c===i).map(({name:l})=>l)]),s=t.layers[t.layers.length-1];return[...r,s.map(a=>`target_${a}`)]}var Np=2.7;function hs(t,e,n){let{fontSize:o,air:r}=n,s=n.decimals??2,a=n.decimals!==null,i=Rn(o,n.decimals),{width:l,height:c}=e,u=t.biases==="shared",[d,p]=[i.halfWidth+.3*o,Rp(i,n)],m=(l-d-p)/Math.max(1,t.layers.length-1),h=c-.4*o-(u?3.6*o:0),g=Math.max(...t.layers.map(x=>x.length)),$=h/g;if(!($>=2*i.halfHeight+.35*o&&m>=2*i.halfWidth+r*o)&&!n.forced)return null;let v=t.layers.flatMap((x,A)=>{let P=Ip(x.length,h,$);return x.map((Z,ie)=>({layer:A,index:ie,name:Z,...i,shape:"pill",x:d+A*m,y:.2*o+h/2+(ie-(x.length-1)/2)*P}))}),b=new Map(v.map(x=>[x.name,x])),k=bt(t),S=u?t.layers.slice(1).map((x,A)=>({parameter:k+A,name:t.parameters[k+A],to:x,width:2*i.halfWidth,height:2.9*o,x:Math.max(i.halfWidth+2,d+(A+.34)*m),y:c-1.6*o})):[],E=Wn(t,b,o,a,h),w=pt(t);return{...e,decimals:s,fontSize:o,spots:v,biases:S,targets:E,radius:i.halfHeight,captions:[],frames:[],thickness:.55,edges:[...w.flatMap(x=>Lt(t,x,b)),...S.flatMap(x=>Ue(x,b))],gaps:w.map((x,A)=>({...x,...Qt,kind:"lines",layer:A+1})),columns:te(t,S,!1),parameters:t.parameters,showsValues:a,showsDetails:!1,stacked:!1,obstacles:[...v.map(x=>({x:x.x,y:x.y,width:2*x.halfWidth,height:2*x.halfHeight})),...E.map(x=>dt(x,o,s)),...S]}}function Rn(t,e){return e===null?{halfWidth:1.6*t,halfHeight:.75*t}:{halfWidth:(.62*(e+3)*t+1.1*t)/2,halfHeight:Np/2*t}}function Ip(t,e,n){return Math.min(e/t,2*n)}function Rp({halfWidth:t},{fontSize:e,decimals:n}){return t+(n===null?.3:.62*(n+4)+1)*e}function Wn(t,e,n,o,r){let s=t.layers.length,a=t.layers[s-1];if(!o)return[];let l=r/a.length>=4.3*n?3:1;return a.map((c,u)=>{let{x:d,y:p,halfWidth:m}=e.get(c);return{layer:s,index:u,name:`target_${c}`,x:d+m+.8*n,y:p,align:"start",lines:l}})}var Wp=18,Pp=.5,Pn=10,Dp=.55;function $s(t,e,{most:n,least:o}){let r=Fp(t,e,n,o),{fontSize:s,decimals:a,isNarrow:i,top:l,free:c}=r,u=t.layers.map(b=>qp(b.length,r)),d=l+c/2,{at:p,gaps:m}=Bp(t,e,u,r),h=t.layers.flatMap((b,k)=>{let{halfWidth:S,halfHeight:E,shape:w,step:x}=u[k];return b.map((A,P)=>({layer:k,index:P,name:A,halfWidth:S,halfHeight:E,shape:w,x:p[k],y:d+(P-(b.length-1)/2)*x}))}),g=new Map(h.map(b=>[b.name,b])),$=m.map((b,k)=>({...b,rows:Gp(t.layers[k+1],g,u[k+1])})),y=i?[]:Wn(t,g,s,u[u.length-1].shape==="pill",c),v=Hp(t,e,$,p,s,a);return{...e,decimals:a,fontSize:s,spots:h,targets:y,biases:v,gaps:$,radius:2*s,edges:$.flatMap(b=>b.kind==="matrix"?[]:Lt(t,b,g)),frames:jp($,h),thickness:Pp,captions:Kp(t,u,p,l-.9*s,i),columns:te(t,v,!1),parameters:t.parameters,showsValues:!i,showsDetails:!1,stacked:i,obstacles:[...h.map(b=>({x:b.x,y:b.y,width:2*b.halfWidth,height:2*b.halfHeight})),...y.map(b=>dt(b,s,a))]}}function Fp(t,{width:e,height:n},o,r){let s=Math.max(r,Math.min(22,Math.max(11,Math.min(e/62,n/30)))),a=1.9*s,i=t.biases==="shared"?3.8*s:.4*s;return{fontSize:s,top:a,free:n-a-i,decimals:Math.min(o,4),isNarrow:e<34*s}}function qp(t,{fontSize:e,decimals:n,isNarrow:o,free:r}){let s=r/t,a=Rn(e,o?null:n);if(t<=8&&s>=2*a.halfHeight+.3*e)return{...a,shape:"pill",step:Math.min(s,5.5*e)};if(t<=16){let l=Math.min(.42*s,1.1*e);return{halfWidth:l,halfHeight:l,shape:"dot",step:s}}let i=Math.min(22,s<3?s:Math.floor(2*s)/2);return{halfWidth:o?4:.55*e,halfHeight:i/2,shape:"cell",step:i}}function Bp(t,{width:e},n,{fontSize:o,decimals:r,isNarrow:s}){let a=(s?.25:Dp)*o,i=t.biases==="per_neuron",l=i?Math.max(3,.45*o)+.3*o:0,c=t.layers.slice(1).map((x,A)=>Up(t.layers[A].length,x.length)),u=c.map(x=>x==="matrix"),d=c.map((x,A)=>u[A]?t.layers[A].length:s?30:60),p=(s?.2:.62*(r+4)+1.2)*o,m=n.reduce((x,{halfWidth:A})=>x+2*A,0)+u.reduce((x,A)=>x+2*a+(A?l+Pn:0),0),h=.3*o,g=e-h-p-m,$=g/d.reduce((x,A)=>x+A,0),y=d.map((x,A)=>u[A]?Pn+Math.min($,Wp)*x:$*x),v=u.filter(Boolean).length*Pn,b=(g+v-y.reduce((x,A)=>x+A,0))/y.length,k=h,S=[],E=bt(t),w=pt(t).map((x,A)=>{S.push(k+n[A].halfWidth),k+=2*n[A].halfWidth+b/2+a;let P={left:k,right:k+y[A]},Z=u[A]&&i?{x:P.right+.3*o,width:l-.3*o,first:E}:null;return k=P.right+(u[A]?l:0)+a+b/2,E+=x.to.length,{...x,...Qt,...P,bias:Z,kind:c[A],layer:A+1}});return S.push(k+n[n.length-1].halfWidth),{at:S,gaps:w}}function Up(t,e){let n=Math.max(t,e);return n>16?"matrix":n>8?"canvas":"lines"}function Gp(t,e,{shape:n,step:o,halfHeight:r}){let s=n==="cell"?o:Math.min(.86*o,1.7*r);return t.map(a=>({y:e.get(a).y,height:s}))}function Hp(t,{height:e},n,o,r,s){if(t.biases!=="shared")return[];let a=bt(t),i=Math.min(...n.map((c,u)=>o[u+1]-o[u])),l=Math.min(.62*(s+3)*r+r,i-4);return n.map(({to:c},u)=>({parameter:a+u,name:t.parameters[a+u],to:c,width:l,height:2.7*r,x:Math.max(l/2+1,(o[u]+o[u+1])/2),y:e-1.6*r}))}function jp(t,e){let n=t.flatMap(({kind:a,left:i,right:l,rows:c,bias:u})=>{if(a!=="matrix")return[];let d=u?[[i,l],[u.x,u.x+u.width]]:[[i,l]];return(c.length>1&&Math.abs(c[1].y-c[0].y-c[0].height)<.01?[{from:c[0],to:c[c.length-1]}]:c.map(h=>({from:h,to:h}))).flatMap(({from:h,to:g})=>d.map(([$,y])=>ms($,y,h.y-h.height/2,g.y+g.height/2)))}),o=e.filter(({shape:a})=>a==="cell"),s=o.filter(({index:a})=>a===0).map(a=>{let i=o.findLast(({layer:l})=>l===a.layer)??a;return ms(a.x-a.halfWidth,a.x+a.halfWidth,a.y-a.halfHeight,i.y+i.halfHeight)});return[...n,...s]}function ms(t,e,n,o){return{x:(t+e)/2,y:(n+o)/2,width:e-t,height:o-n}}function Kp(t,e,n,o,r){return t.layers.flatMap((s,a)=>{if(e[a].shape==="pill")return[];let i=s[0].split(".")[0].replace(/\d+$/,l=>s[0].includes(".")?l:"");return[{x:n[a],y:o,words:r?i:`${i} · ${s.length}`}]})}var zp=[36,34,32,30,28.5,27,25.5,24,23,22,21,20,19,18,17.25,16.5,15.75,15,14.5,14,13.5,13,12.5,12,11.5,11,10.5,10];function ws(t,e,{most:n=9,least:o=0}={}){let r=ks(t);return r>8?$s(t,e,{most:n,least:o}):r<=4?vs(Jp(n),e,o,s=>fs(t,e,s)):vs(Xp(n),e,o,s=>hs(t,e,s))}function vs(t,e,n,o){let r=Vp(e);for(let s of n>0?[n,0]:[0])for(let a of t)for(let i of zp.filter(l=>l<=r&&l>=Math.max(a.from,s))){let l=o({...a,fontSize:i});if(l)return l}return o({...t[t.length-1],fontSize:10,forced:!0})}function ys(t,e){let n=ks(t),o=(t.biases==="shared"?76:0)+(t.biases==="per_neuron"&&n<=4?20*n:0);return n>8?Math.round(Math.max(.5*e,460)):n>4?Math.round(Math.max(.48*e,n*50+20+o)):Math.round(Math.max(.5*e,(n<=2?156:146)*n+o))}function ks({layers:t}){return Math.max(...t.map(e=>e.length))}function Vp({width:t,height:e}){return Math.max(10,Math.min(t/24,e/15))}function Jp(t){let e=Math.min(t,4);return[{from:11.5,decimals:Math.min(t,9),labels:"beside"},{from:12,decimals:e,labels:"beside"},{from:11,decimals:e,labels:"stacked"},{from:11,decimals:e,labels:"beside",details:!1},{from:11,decimals:Math.min(t,3),labels:"stacked"},{from:11.5,decimals:e,labels:"none"},{from:10.5,decimals:Math.min(t,2),labels:"none"},{from:10,decimals:Math.min(t,2),labels:"none",details:!1},{from:10,decimals:null,labels:"none",details:!1}]}function Xp(t){return[{from:13,decimals:Math.min(t,9),air:6},{from:11,decimals:Math.min(t,4),air:3},{from:10.5,decimals:Math.min(t,3),air:2.2},{from:10,decimals:Math.min(t,2),air:1.6},{from:10,decimals:null,air:.5}]}var Yp=[],Zp=[5,4],Qp=2;function Es(t){let e=document.createElement("canvas");e.setAttribute("aria-hidden","true");let n=Math.min(Qp,devicePixelRatio||1);[e.width,e.height]=[Math.round(t.width*n),Math.round(t.height*n)];let o=e.getContext("2d");o.imageSmoothingEnabled=!1;let r=[td(t),...t.gaps.filter(({kind:a})=>a==="matrix").map(a=>ed(a,n)),nd(t)],s=[];return{element:e,paint(a){let i=[a.frame,a.drafts,a.theme];if(!i.every((l,c)=>l===s[c])){s=i,o.setTransform(n,0,0,n,0,0),o.clearRect(0,0,t.width,t.height);for(let l of r)l(o,a)}}}}function td(t){let e=new Set(t.gaps.filter(({kind:o})=>o==="canvas").flatMap(({to:o})=>o)),n=t.edges.filter(({to:o,bias:r})=>!r&&e.has(o));return(o,{frame:r,drafts:s,theme:a})=>{for(let{name:i,parameter:l,x1:c,y1:u,x2:d,y2:p}of n){let m=s.get(i)?.value??r.drawn[l],h=ye(m,a);o.strokeStyle=h.stroke,o.lineWidth=t.thickness*h.thick,o.setLineDash(h.dash==="none"?Yp:Zp),o.beginPath(),o.moveTo(c,u),o.lineTo(d,p),o.stroke()}o.setLineDash([])}}function ed({first:t,from:e,to:n,left:o,right:r,rows:s,bias:a},i){let l=xs(e.length,n.length),c=a?xs(1,n.length):null,u=g=>Math.round(g*i)/i,[d,p]=[u(o),u(r)],m=s.length>1&&Math.abs(s[1].y-s[0].y-s[0].height)<.01;function h(g,$,y,v){let b=s[0].y-s[0].height/2;m?g.drawImage($,y,u(b),v,u(s.length*s[0].height)):s.forEach(({y:k,height:S},E)=>g.drawImage($,0,E,$.width,1,y,u(k-S/2),v,u(S)))}return(g,{frame:$,theme:y})=>{let{pixels:v}=On(y);l.fill($.drawn,t,v),h(g,l.canvas,d,p-d),!(!a||!c)&&(c.fill($.parameters,a.first,v),h(g,c.canvas,u(a.x),u(a.width)))}}function xs(t,e){let n=document.createElement("canvas");[n.width,n.height]=[t,e];let o=n.getContext("2d"),r=o.createImageData(t,e),s=new Uint32Array(r.data.buffer);return{canvas:n,fill(a,i,l){for(let c=0;c<s.length;c++)s[c]=l[ke(a[i+c]??0)];o.putImageData(r,0,0)}}}function nd(t){let e=t.spots.flatMap((n,o)=>n.shape==="dot"||n.shape==="cell"?[{...n,activation:o}]:[]);return(n,{frame:o,theme:r})=>{let{css:s}=On(r);n.lineWidth=1,n.strokeStyle=s[ke(0)+(r==="dark"?-20:20)];for(let{x:a,y:i,halfWidth:l,halfHeight:c,shape:u,activation:d}of e)n.fillStyle=s[ke(o.activations[d])],n.beginPath(),u==="dot"?n.arc(a,i,l,0,2*Math.PI):n.rect(a-l,i-c,2*l,Math.max(1,2*c-.5)),n.fill(),u==="dot"&&(n.strokeStyle=r==="dark"?"rgb(128 136 146)":"rgb(120 126 134)",n.stroke())}}function Ss(t,e,n){for(let s of t.gaps){let a=s.kind==="matrix"?od(t,s,e,n):null;if(a)return a}let o=2;return t.spots.find(s=>Math.abs(e-s.x)<=s.halfWidth+o&&Math.abs(n-s.y)<=s.halfHeight)?.name??rd(t.edges,e,n)}function od({parameters:t},{left:e,right:n,rows:o,from:r,first:s,bias:a},i,l){let c=a!==null&&i>=a.x-2&&i<=a.x+a.width+2;if(!c&&(i<e||i>n))return null;let u=o.findIndex(p=>Math.abs(l-p.y)<=p.height/2);if(u<0)return null;if(c)return t[a.first+u];let d=Math.min(r.length-1,Math.floor((i-e)/(n-e)*r.length));return t[s+u*r.length+d]}function rd(t,e,n){let[o,r]=[null,7];for(let s of t){let a=ad(s,e,n);a<r&&([o,r]=[s.name,a])}return o}function ad({x1:t,y1:e,x2:n,y2:o},r,s){let[a,i]=[n-t,o-e],l=Math.max(0,Math.min(1,((r-t)*a+(s-e)*i)/(a*a+i*i||1)));return Math.hypot(r-t-l*a,s-e-l*i)}function Dn(t,e){let n=t.spots.find(s=>s.name===e);if(n)return{box:sd(n),edge:null,row:null,column:null};let o=t.edges.find(s=>s.name===e);if(o)return{box:{x:(o.x1+o.x2)/2,y:(o.y1+o.y2)/2,width:24,height:12},edge:o,row:null,column:null};let r=t.parameters.indexOf(e);for(let s of t.gaps){let a=r<0||s.kind!=="matrix"?null:id(s,r);if(a)return a}return ld(t,e)}function sd({x:t,y:e,halfWidth:n,halfHeight:o}){return{x:t,y:e,width:2*n,height:2*o}}function id({left:t,right:e,rows:n,from:o,first:r,bias:s},a){let[i,l]=[s?s.x+s.width:e,(e-t)/o.length],c=n[0].y-n[0].height/2,u=n[n.length-1].y+n[n.length-1].height/2,d=(h,g,$)=>({box:{x:g,y:n[h].y,width:$,height:n[h].height},edge:null,row:{x:(t+i)/2,y:n[h].y,width:i-t,height:n[h].height},column:{x:g,y:(c+u)/2,width:$,height:u-c}}),p=a-r;if(p>=0&&p<n.length*o.length)return d(Math.floor(p/o.length),t+(p%o.length+.5)*l,l);let m=s?a-s.first:-1;return s&&m>=0&&m<n.length?d(m,s.x+s.width/2,s.width):null}function ld(t,e){let n=t.spots.find(i=>`b_${i.name}`===e);if(!n)return null;let{x:o,y:r,halfWidth:s,halfHeight:a}=n;return{box:{x:o-s,y:r+a,width:12,height:12},edge:null,row:null,column:null}}function C(t,e={}){let n=document.createElementNS("http://www.w3.org/2000/svg",t);for(let[o,r]of Object.entries(e))n.setAttribute(o,String(r));return n}function V(t,e,n){return C("text",{x:t,y:e,class:n})}function H(t,e,n){t.getAttribute(e)!==n&&t.setAttribute(e,n)}function J(t,e){t.textContent!==e&&(t.textContent=e)}function ne(t,e,n){return!t||t.knows(e)?n:"□"}function wt(t,e,n,o){let r="parameter"in e&&(o?.knows(`${e.name}+`)??!1);return t.classList.toggle("updated",r),r?n.updated[e.parameter]??null:null}function He(t){return t.classList.contains("computed")&&(t.ownerSVGElement?.classList.contains("one")??!1)}function Ms(t,e){let n=C("g",{class:"pulses","aria-hidden":"true"});t.querySelector(".edges")?.append(n);let o=null;return({moment:r})=>{if(r===o)return;let s=o;o=r;for(let i of t.querySelectorAll(".element[data-name]")){let l=i.getAttribute("data-name")??"";i.classList.toggle("computed",r?.computed.has(l)??!1),i.classList.toggle("used",r?.used.has(l)??!1)}t.classList.toggle("one",r?.computed.size===1);let a=r?.flows??[];for(let i of t.querySelectorAll(".edge")){let[l,c]=[i.getAttribute("data-name"),i.getAttribute("data-to")],u=a.some(d=>d.name===l&&(d.to??c)===c);i.classList.toggle("flows",u||(r?.computed.has(l??"")??!1))}s?.at!==r?.at&&n.replaceChildren(...e.edges.flatMap(i=>{let l=a.find(h=>h.name===i.name&&(h.to??i.to)===i.to);if(!l)return[];let[c,u,d,p]=[i.x1,i.y1,i.x2,i.y2],m=l.back?{x1:d,y1:p,x2:c,y2:u}:{x1:c,y1:u,x2:d,y2:p};return[C("line",{...m,class:"pulse",pathLength:1})]}))}}function je({biases:t,decimals:e}){let{width:n,height:o}=t[0]??{width:0,height:0};return{decimals:e,width:n,height:o}}function Ke(t,{label:{x:e,y:n,width:o,height:r},grows:s},{stacked:a,fontSize:i,decimals:l}){let c=i+2,u=C("rect",{class:"plate",x:e-o/2,width:o,rx:5}),d=V(e,n,"weight-label"),p=C("tspan",{class:"name"}),m=C("tspan",a?{class:"number"}:{class:"number",dx:.35*i}),h=s<0?-1:1,g=C("tspan",{class:"new-value",x:e,y:n+h*(a?1.5:1)*c});return H(p,"y",String(a?n-c/2:n)),a&&(H(p,"x",String(e)),H(m,"x",String(e)),H(m,"y",String(n+c/2))),d.append(p,m,g),t.append(u,d),($,y,v,b)=>{J(p,$.name(y)),J(m,$.number(v,l)),J(g,b===null?"":`${a?"":"→ "}${$.number(b,l)}`);let k=b===null?0:c;H(u,"y",String(n-r/2-(h<0?k:0))),H(u,"height",String(r+k))}}var ud=32;function ft(t,e,n){let o=C("g",{class:`element ${e.kind}`,"data-name":e.name,tabindex:-1,role:"button"}),r=Math.max(n.height,ud);return o.append(C("rect",{class:"touch",x:n.x-n.width/2,y:n.y-r/2,width:n.width,height:r,rx:6})),t.append(o),o}function pd({x:t,y:e,width:n,height:o}){return{x:t-n/2,y:e-o/2,width:n,height:o}}function Fn(t,{fontSize:e},{x:n,y:o,className:r,letters:s}){let[a,i]=[.62*e*s,1.25*e];t.append(C("rect",{class:"ground",x:n-a/2,y:o-i/2,width:a,height:i,rx:4}));let l=V(n,o,r);return t.append(l),l}function Ts(t,e,n,o){let r=o.get(e.name);if(!r||r.kind!=="input"&&r.kind!=="neuron")throw new Error(`no neuron ${e.name}`);let{fontSize:s}=n,{halfWidth:a,halfHeight:i}=e,l=ft(t,r,{...e,width:2*a,height:2*i}),c=n.showsValues?s*(e.shape==="pill"?.58:.75):0,u=V(e.x,e.y-c,"name"),d=V(e.x,e.y+c,"number"),m=n.showsDetails&&r.kind==="neuron"?fd(l,e,n):null;return l.append(dd(e),u),u.textContent=e.name,n.showsValues&&l.append(d),({frame:h,drafts:g,selected:$,writing:y,moment:v})=>{let{number:b}=y,k=g.get(e.name)?.value??h.activations[r.activation];if(l.classList.toggle("chosen",$===e.name),r.kind==="input")return J(d,b(k,n.decimals)),H(l,"aria-label",`${U(r)}: ${b(k)}`);let S=w=>({out:ne(v,`out_${e.name}`,b(k,w)),net:ne(v,`net_${e.name}`,b(h.netInputs[r.neuron],w)),delta:ne(v,`delta_${e.name}`,y.delta(h.deltas[r.neuron],w))}),E=S(n.decimals);J(d,E.out),m&&(J(m.net,`${y.net} ${E.net}`),J(m.delta,`δ ${E.delta}`)),H(l,"aria-label",qn(r,y,S(void 0)))}}function qn(t,e,{out:n,net:o,delta:r}){let s=`${e.out} ${n}, ${e.net} ${o}, delta ${r}`;return`${U(t)}: ${s.replaceAll("□","not known yet")}`}function dd({x:t,y:e,halfWidth:n,halfHeight:o,shape:r}){return r==="circle"?C("circle",{class:"body",cx:t,cy:e,r:n}):C("rect",{class:"body",x:t-n,y:e-o,width:2*n,height:2*o,rx:o})}function fd(t,e,n){let{fontSize:o,radius:r,decimals:s}=n,a=Fn(t,n,{x:e.x,y:e.y-r-.8*o,className:"detail",letters:s+6}),i=Fn(t,n,{x:e.x,y:e.y+r+.9*o,className:"detail",letters:s+4});return{net:a,delta:i}}function As(t,e,n,o){let r=o.get(`b_${e.name}`);if(!r||r.kind!=="bias")return()=>{};let{fontSize:s,decimals:a}=n,i=e.y-n.radius-s*2.15,l=a+4.5,c=ft(t,r,{x:e.x,y:i,width:.62*s*l,height:s+8}),u=Fn(c,n,{x:e.x,y:i,className:"bias-label",letters:l});return({frame:d,drafts:p,selected:m,writing:h,moment:g})=>{let $=p.get(r.name)?.value??d.parameters[r.parameter],y=wt(c,r,d,g),v=y===null||!He(c)?"":` → ${h.number(y,a)}`,b=y!==null&&v===""?y:$;J(u,`b ${h.number(b,a)}${v}`),H(c,"aria-label",U(r)+Nt(h,$,y)),c.classList.toggle("chosen",m===r.name)}}function Os(t,e,n,o){let{fontSize:r}=n,{decimals:s,width:a,height:i}=je(n),l=o.get(e.name),c=ft(t,l,{x:e.x,y:e.y,width:a,height:i}),u=V(e.x,e.y-r*.65,"name"),d=V(e.x,e.y+r*.65,"number");u.textContent=e.name,c.append(C("rect",{class:"bias-box",x:e.x-a/2,y:e.y-i/2,width:a,height:i,rx:.6*r}),u,d);let p=n.biases.find(({x:g})=>g>e.x)??{x:n.width,width:0},m=p.x-p.width/2-e.x-a/2>.62*r*(s+5.5),h=V(e.x+a/2+.5*r,e.y,"new-value start");return c.append(h),({frame:g,drafts:$,selected:y,writing:v,moment:b})=>{let k=$.get(e.name)?.value??g.parameters[e.parameter],S=wt(c,l,g,b);J(d,v.number(m?k:S??k,s)),J(h,S===null||!m?"":`→ ${v.number(S,s)}`),H(c,"aria-label",U(l)+Nt(v,k,S)),c.classList.toggle("chosen",y===e.name)}}function _s(t,e,n,o){let r=o.get(e.name);if(!r||r.kind!=="target")throw new Error(`no target ${e.name}`);let{fontSize:s,decimals:a}=n,i=ft(t,r,dt(e,s,a));i.append(C("rect",{class:"ground",...pd(dt(e,s,a))}));let l=e.align==="start"?" start":"",c=1.35*s,u=(p,m)=>V(e.x,e.y+(p-(e.lines-1)/2)*c,m+l),d=[u(0,e.lines===3?"detail":"number"),u(1,"number"),u(2,"detail")];return i.append(...d.slice(0,e.lines)),({frame:p,drafts:m,selected:h,writing:g,moment:$})=>{let y=m.get(e.name)?.value??p.targets[r.output],v=g.number(y,a),b=`E ${ne($,`E_${r.of}`,g.number(p.outputErrors[r.output],a))}`,k=e.lines===3?[g.target,v,b]:[`${g.target} ${v}`,b];(e.lines===1?[v]:k).forEach((S,E)=>J(d[E],S)),H(i,"aria-label",`${U(r)}: ${g.number(y)}`),i.classList.toggle("chosen",h===e.name)}}function Nt({number:t},e,n){return e===void 0?"":`: ${t(e)}${n===null?"":`, new ${t(n)}`}`}function Ls(t){let{plan:e,drawing:n}=t,o=C("rect",{class:"surface",width:e.width,height:e.height}),r=C("g",{class:"mark aimed","pointer-events":"none"}),s=C("g",{class:"mark","pointer-events":"none"}),a=C("g",{class:"on-demand"});e.gaps.some(({kind:p})=>p!=="lines")&&(n.prepend(o),hd(t,o,r)),queueMicrotask(()=>n.querySelector(".badges")?.before(r,s,a)),n.append(r,s,a);let i=new Map,l=null,c=null,u=!1;o.addEventListener("click",()=>u=!0);function d(p){let m=n.querySelector(`.element[data-name="${CSS.escape(p)}"]`);if(m)return m;let h=md(t,a,p);return h?(i.set(p,h),l&&h.paint(l),h.group):null}return t.ensure=d,p=>{l=p;let{selected:m}=p;m&&d(m);for(let[g,{group:$,paint:y}]of i)g===m||$===document.activeElement?y(p):($.remove(),i.delete(g));if(m===c)return;c=m,(u&&m?i.get(m):null)?.group.focus({preventScroll:!0}),u=!1,s.replaceChildren(...Ns(t,m))}}function hd(t,e,n){let{plan:o,drawing:r}=t,s="";function a(l){l!==s&&(s=l,l?e.setAttribute("data-name",l):e.removeAttribute("data-name"),n.replaceChildren(...Ns(t,l||null)))}function i(l){if(l.target!==e)return a("");let{left:c,top:u,width:d,height:p}=r.getBoundingClientRect(),[m,h]=[l.clientX-c,l.clientY-u];a(Ss(o,m*o.width/d,h*o.height/p)??"")}for(let l of["pointermove","pointerover","pointerdown","click"])r.addEventListener(l,i,{capture:!0});r.addEventListener("pointerleave",()=>a(""))}function Ns({plan:t},e){let n=t.gaps.some(({kind:u})=>u!=="lines"),o=e&&n?Dn(t,e):null;if(!o)return[];let{box:r,row:s,column:a,edge:i}=o;if(i){let{x1:u,y1:d,x2:p,y2:m}=i;return[C("line",{class:"mark-line",x1:u,y1:d,x2:p,y2:m})]}return t.spots.find(u=>u.name===e)?.shape==="pill"?[]:[...[s,a].flatMap(u=>u?[Cs("mark-band",u)]:[]),Cs("mark-cell",{...r,width:Math.max(5,r.width),height:Math.max(5,r.height)})]}function Cs(t,{x:e,y:n,width:o,height:r}){return C("rect",{class:t,x:e-o/2,y:n-r/2,width:o,height:r})}function md({plan:t,known:e},n,o){let r=e.get(o),s=r?Dn(t,o):null;if(!r||!s)return null;let a=Bn(t,s.edge,s.box,r.name.length),i=ft(n,r,a);i.classList.add("unlabelled");let l=Ke(i,{label:a,grows:1},ze(t,s.edge));return{group:i,paint:u=>{let{network:d,frame:p,drafts:m,selected:h,writing:g,moment:$}=u,y=m.get(o)?.value??X(r,p),v=wt(i,r,p,$);i.classList.toggle("chosen",h===o),i.classList.toggle("frozen",d.settings.frozen.includes(o)),i.classList.toggle("computed",$?.computed.has(o)??!1),i.classList.toggle("used",$?.used.has(o)??!1),l(g,r,y,v),H(i,"aria-label",gd(r,u,y,v))}}}function gd(t,{frame:e,writing:n},o,r){return t.kind!=="neuron"?U(t)+Nt(n,o,r):qn(t,n,{out:n.number(o),net:n.number(e.netInputs[t.neuron]),delta:n.delta(e.deltas[t.neuron])})}function ze({fontSize:t,decimals:e,stacked:n,spots:o},r){let s=n||r!==null&&o.every(({shape:a})=>a==="pill");return{fontSize:t,decimals:Math.max(4,e),stacked:s}}function Bn(t,e,n,o){let{fontSize:r,decimals:s,stacked:a}=ze(t,e),i=a?Math.max(s+3,o):s+o+4.5,[l,c]=[r*.62*i+4,(a?2:1)*(r+2)+8],u=(m,h,g)=>Math.max(h/2+1,Math.min(g-h/2-1,m)),{x:d,y:p}=n??{x:0,y:0};if(e)[d,p]=[(e.x1+e.x2)/2,(e.y1+e.y2)/2];else if(n){let m=(n.height+c)/2+3;p+=p-m<c/2?m:-m}return{x:u(d,l,t.width),y:u(p,c,t.height),width:l,height:c}}function Is(t,e,{thickness:n}){let o={x1:e.x1,y1:e.y1,x2:e.x2,y2:e.y2},r=C("line",{...o,class:e.bias?"edge edge-bias":"edge","data-name":e.name,"data-to":e.to}),s=C("line",{...o,class:"edge-touch","data-name":e.name});t.append(r,s);let a=null,i=!1;return({frame:l,drafts:c,selected:u,theme:d})=>{let p=c.get(e.name)?.value??l.parameters[e.parameter]??l.drawn[e.parameter];i!==(u===e.name)&&(i=r.classList.toggle("chosen",u===e.name));let m=ye(p,d);m!==a&&(a=m,r.setAttribute("stroke",m.stroke),r.setAttribute("stroke-width",String(n*(e.bias?Math.min(2,m.thick):m.thick))),r.setAttribute("stroke-dasharray",m.dash))}}function Rs(t,e,n,o){let r=o.get(e.name),s=e.label??Bn(n,e,null,e.name.length),a=ft(t,r,s);e.label||a.classList.add("hidden");let i=Ke(a,{label:s,grows:e.grows},e.label?n:ze(n,e));return({network:l,frame:c,drafts:u,selected:d,writing:p,moment:m})=>{let h=u.get(e.name)?.value??c.parameters[e.parameter],g=wt(a,r,c,m),$=e.grows!==0||He(a);a.classList.toggle("frozen",l.settings.frozen.includes(e.name)),i(p,r,h,$?g:null),H(a,"aria-label",U(r)+Nt(p,h,g)),a.classList.toggle("chosen",d===e.name)}}function Ps(t,e,n,o,r=!1){let s=L(t).get(n),a=t.names.layers;if(s?.kind==="weight")return $d(t,s,o,r);let i=e.findIndex(u=>u.includes(n));if(i<0)return Ws(t,s,n,o);if(o==="left"||o==="right")return bd(t,e,i,n,o)??n;if(r&&s?.kind==="bias")return Ws(t,s,n,o);let l=e[i],c=l.indexOf(n);return l[Un(c,o,l.length)]??a[0][0]}function Un(t,e,n){return e==="first"?0:e==="last"?n-1:Math.max(0,Math.min(n-1,t+(e==="down"?1:-1)))}function oe({names:{layers:t,parameters:e}},n,o,r){let s=0;for(let a=1;a<n;a++)s+=t[a].length*t[a-1].length;return e[s+r*t[n-1].length+o]}function $d(t,{from:e,to:n,name:o},r,s){if(r==="left")return e;if(r==="right")return n;let{layers:a}=t.names,i=a.findIndex(d=>d.includes(n)),[l,c]=[a[i-1].indexOf(e),a[i].indexOf(n)];if(!s)return oe(t,i,l,Un(c,r,a[i].length));let u=a[i-1].length-1;return l===u&&r==="down"?vd(t,n)??o:oe(t,i,Un(l,r,u+1),c)}function vd(t,e){let n=`b_${e}`;return L(t).has(n)?n:null}function Ws(t,e,n,o){let{layers:r}=t.names;if(e?.kind!=="bias")return r[0][0];if(o==="left"||o==="right")return e.to[0];let s=r.findIndex(l=>l.includes(e.to[0])),[a,i]=[r[s-1].length-1,r[s].indexOf(e.to[0])];return o==="up"?oe(t,s,a,i):n}function bd(t,e,n,o,r){let{layers:s}=t.names,a=L(t).get(o),[i,l]=[r==="right"?n+1:n-1,e[n]];if(a?.kind==="bias")return a.to.length===1||r==="right"?a.to[0]:s[n][0];if(a?.kind==="target")return r==="left"?a.of:o;let c=s[n].indexOf(o);if(i===s.length)return e[i][c];if(i<0||l.length===0)return o;let u=Math.min(c,s[i].length-1);return r==="right"?oe(t,i,c,u):oe(t,n,u,c)}var wd={ArrowLeft:"left",ArrowRight:"right",ArrowUp:"up",ArrowDown:"down",Home:"first",End:"last"};function Ds(t,e){let n=null,o=null,r=i=>i instanceof Element&&i.closest(".element")?.getAttribute("data-name")||null,s=()=>t.contains(document.activeElement);function a(i){let l=e();if(!l)return null;let c=l.network.names.layers[0][0],u=i&&l.ensure(i)||l.ensure(c);for(let d of l.drawing.querySelectorAll('[tabindex="0"]'))d!==u&&d.setAttribute("tabindex","-1");return u?.setAttribute("tabindex","0"),n=u?.getAttribute("data-name")??null,u}return t.addEventListener("focusin",i=>{let l=r(i.target);l&&a(l)}),t.addEventListener("keydown",i=>{let[l,c,u]=[e(),wd[i.key],r(i.target)];if(!l||!c||!u||i.ctrlKey||i.metaKey||i.altKey||!document.activeElement?.matches(":focus-visible"))return;i.preventDefault(),i.stopPropagation();let d=Ps(l.network,l.plan.columns,u,c,i.shiftKey);d!==u&&a(d)?.focus()}),{focused:()=>s()?n:null,restore(i,l){o=l;let c=a(i??l);i&&c?.focus({preventScroll:!0})},follow(i){let c=!e()?.drawing.querySelector('.element[tabindex="0"]');i===o&&!c||s()&&!c||(o=i,a(i??n))}}}var Bs=8,Y=8,Fs=[9,6,4,3];function Us(t,e){let n=C("g",{class:"paths","pointer-events":"none"});t.append(n);let o=new Map(e.edges.map(a=>[a.name,a])),r=new Map(e.targets.map(a=>[a.name,a])),s="";return({factors:a})=>{let i=a.filter(({along:c,number:u})=>o.has(c)&&u<=Bs),l=i.map(({number:c,along:u})=>`${c} ${u}`).join();l!==s&&(s=l,n.replaceChildren(...i.flatMap(({number:c,along:u,at:d})=>{let p=o.get(u),m=r.get(`target_${d}`),h=`M${p.x2} ${p.y2}L${p.x1} ${p.y1}`,g=m?.align==="start"?`M${m.x-6} ${m.y}h-8`:"";return[C("path",{class:"path","data-factor":c,d:g+h})]})))}}function Gs(t,e){let n=C("g",{class:"badges","pointer-events":"none","aria-hidden":"true"});t.append(n);let o=new Map(e.edges.map(h=>[h.name,h])),r=new Map(e.spots.map(h=>[h.name,h])),s=new Map(e.biases.map(h=>[h.name,h])),a="",i=[],l="",c=e.decimals;function u(h,g){let $=new Map,y=e.spots.some(({shape:w})=>w!=="circle"),v=h.filter(({along:w})=>y||!o.has(w)).map(({number:w,at:x,along:A})=>{let[P,Z]=[o.has(A)?A:x,$.get(x)??0];return P===x&&$.set(x,Z+1),{number:w,at:m(P,P===x?Z:0)}}),b=v.flatMap(({at:w})=>w?[{...w,width:2*Y,height:2*Y}]:[]),k=y?[]:h.filter(({along:w})=>o.has(w)),S=k.map(({along:w})=>o.get(w)),E=us(e,S,(w,x)=>d(g(k[w],x).length||x+3),Fs.filter(w=>w<=Math.max(3,e.decimals)),b);c=E.decimals,i=[],n.replaceChildren(...v.map(({number:w,at:x})=>qs(w,x)),...E.places.map((w,x)=>p(k[x].number,S[x],w)))}function d(h){let[g,$]=e.stacked?[8+Y,4+Y]:[2*Y+12,9];return{width:e.fontSize*.62*h+g,height:e.fontSize+$}}function p(h,g,{box:$,away:y}){let v=C("g",{class:"part","data-factor":h}),b=e.stacked?Y:0,[k,S]=[$.width-b,$.height-b],[E,w]=[$.x+b/2,$.y+b/2],[x,A]=[E-k/2,w-S/2],P=e.stacked?{x,y:A}:{x:x+Y+3,y:w},Z=V(e.stacked?E:E+Y,w,"number");return y&&v.append(C("line",{class:"leader",x1:E,y1:w,x2:g.x1+.88*(g.x2-g.x1),y2:g.y1+.88*(g.y2-g.y1)})),v.append(C("rect",{class:"plate",x,y:A,width:k,height:S,rx:S/2}),Z,qs(h,P)),i.push({number:h,label:Z}),v}function m(h,g){let $=r.get(h);if($?.shape==="dot"||$?.shape==="cell")return{x:$.x+$.halfWidth+Y+g*2.2*Y,y:$.y};if($){let k=(-62+g*(2.4*Y/e.radius)*57.3)*(Math.PI/180);return{x:$.x+$.halfWidth*Math.cos(k),y:$.y+$.halfHeight*Math.sin(k)}}let y=s.get(h);if(y){let{width:k,height:S}=je(e);return{x:y.x+k/2+g*2.2*Y,y:y.y-S/2}}let v=o.get(h),b=v?.label??(v&&{x:(v.x1+v.x2)/2,y:(v.y1+v.y2)/2,width:24,height:12});return b?{x:b.x+b.width/2+g*2.2*Y,y:b.y-b.height/2}:null}return({factors:h,writing:g,moment:$})=>{let y=h.filter(({first:E,along:w,number:x})=>(E||w)&&x<=Bs),v=({value:E,quantity:w},x)=>E!==null&&(!$||$.knows(w))?g.number(E,x):"",b=y.map(({number:E,at:w,along:x})=>`${E} ${w} ${x}`).join(),k=y.filter(({along:E})=>E).map(E=>Fs.map(w=>v(E,w).length).join()),S=k.join()!==l&&!k.some(E=>E.startsWith("0"));(b!==a||S)&&([a,l]=[b,k.join()],u(y,v));for(let{number:E,label:w}of i){let x=y.find(A=>A.number===E);J(w,x?v(x,c):"")}}}function qs(t,e){let n=C("g",{class:"badge","data-factor":t});if(!e)return n;let o=V(e.x,e.y,"badge-number");return o.textContent=String(t),n.append(C("circle",{cx:e.x,cy:e.y,r:Y}),o),n}var yd=/^[0-9.,+\-−]$/;function Hs(t,e){let n=s=>{let a=s.target instanceof Element?s.target.closest("[data-name]"):null,i=a?.getAttribute("data-name");if(!a||!i)return null;let l=a.matches("[tabindex]")?a:kd(t,i)??a;return{name:i,control:l}};function o(s){s.pointerType!=="touch"&&e.point(n(s)?.name??null,s.clientX,s.clientY)}let r=()=>e.point(null,0,0);t.addEventListener("pointerover",o),t.addEventListener("pointermove",o),t.addEventListener("pointerleave",r),t.addEventListener("pointercancel",r),addEventListener("scroll",r,{capture:!0,passive:!0}),t.addEventListener("focusin",s=>{let a=n(s);if(!a?.control.matches(":focus-visible"))return;let{x:i,y:l,width:c,height:u}=a.control.getBoundingClientRect();e.point(a.name,i+c/2,l+u)}),t.addEventListener("focusout",r),t.addEventListener("click",s=>{let a=n(s);a&&(a.control instanceof SVGElement&&a.control.matches("[tabindex]")&&a.control.focus({preventScroll:!0}),e.press(a.name,a.control.getBoundingClientRect()))}),t.addEventListener("keydown",s=>{let a=n(s);if(!a||s.ctrlKey||s.metaKey||s.altKey)return;let i=a.control.getBoundingClientRect();if(s.key==="Enter"||s.key===" ")e.press(a.name,i);else if(s.key==="F2")e.edit(a.name,i,null);else if(yd.test(s.key))e.edit(a.name,i,s.key);else return;s.preventDefault(),s.stopPropagation()}),t.addEventListener("pointerdown",s=>{let a=n(s);a&&s.target instanceof Element&&s.target.closest(".element")&&e.scrub(s,a.name)})}function kd(t,e){return t.querySelector(`[data-name="${CSS.escape(e)}"][tabindex]`)}var xd="Arrow keys: left and right from neuron to weight to neuron, up and down inside a layer, with Shift the other weights into the same neuron. Enter explains, F2 changes the number.";function Ks(t,e){let n=null,o=null,r="";t.classList.add("filled");let s=Ds(t,()=>o);return Hs(t,e),{update(a){let{network:i,writing:l}=a,c=`${i.layers} ${i.biases}`;t.style.setProperty("--natural-height",`${ys(js(i,l),t.clientWidth)}px`);let{clientWidth:u,clientHeight:d}=t;if(u===0||d===0)return;let p=Number(getComputedStyle(t).getPropertyValue("--least-type"))||0,m=[c,u,d,p,l.decimals,l.notation.weights].join(" ");if(m!==r){r=m;let h=s.focused(),g=ws(js(i,l),{width:u,height:d},{most:l.decimals,least:p});[o,n]=Ed(t,i,g),n(a),s.restore(h,a.selected);return}o&&(o.network=i),n?.(a),s.follow(a.selected)}}}function js(t,e){let{layers:n,parameters:o}=t.names,r={layers:n,parameters:o,biases:t.biases};if(e.notation.weights==="numbered")return r;let s=L(t),a=o.map(i=>e.name(s.get(i)));return{...r,written:a}}function Ed(t,e,n){let o=L(e),r=C("svg",{viewBox:`0 0 ${n.width} ${n.height}`,"font-size":n.fontSize,role:"application","aria-roledescription":"network diagram","aria-label":`Network of ${e.layers.join(", ")} neurons`,"aria-describedby":"diagram-keys"}),s={plan:n,drawing:r,network:e,known:o,ensure:()=>null},a=[],i=n.gaps.some(({kind:p})=>p!=="lines")?Es(n):null;i&&a.push(i.paint);let l=new Set(n.gaps.filter(({kind:p})=>p!=="lines").flatMap(({to:p})=>p)),c=C("g",{class:"edges","aria-hidden":"true"});r.append(c);for(let p of n.edges)(p.bias||!l.has(p.to))&&a.push(Is(c,p,n));a.push(Us(c,n)),a.push(Ls(s));for(let{x:p,y:m,words:h}of n.captions)r.append(Sd(p,m,h));for(let p of n.frames)r.append(Md(p));for(let p of n.spots)(p.shape==="circle"||p.shape==="pill")&&(a.push(Ts(r,p,n,o)),n.showsDetails&&a.push(As(r,p,n,o)));for(let p of n.targets)a.push(_s(r,p,n,o));for(let p of n.biases)a.push(Os(r,p,n,o));let u=n.spots.every(({shape:p})=>p==="circle");for(let p of n.edges)u&&!p.bias&&a.push(Rs(r,p,n,o));a.push(Gs(r,n)),a.unshift(Ms(r,n)),t.replaceChildren(...i?[i.element]:[],r,Td());let d=null;return[s,p=>{for(let m of a)m(p);if(p.lit!==d){d=p.lit;for(let m of r.querySelectorAll("[data-name]"))m.classList.toggle("lit",m.getAttribute("data-name")===p.lit)}}]}function Sd(t,e,n){let o=V(t,e,"caption");return o.textContent=n,o}function Md({x:t,y:e,width:n,height:o}){return C("rect",{class:"frame",x:t-n/2,y:e-o/2,width:n,height:o})}function Td(){let t=document.createElement("p");return t.id="diagram-keys",t.className="keys",t.textContent=xd,t}function zs(t,e){t.classList.toggle("fading",e!==null);for(let n of t.querySelectorAll("[data-name]")){let[o,r]=[n.getAttribute("data-name")??"",n.getAttribute("data-to")],s=e===null||e.has(o)&&(r===null||!o.startsWith("b")||e.has(r));n.classList.toggle("faded",!s)}}function Vs(t,e){return t.querySelector(`.element[data-name="${CSS.escape(e.replace(/^out_/,""))}"]`)}function Js(t,e){t&&(e&&t.scrollIntoView({block:"nearest",inline:"nearest"}),t.classList.remove("pointed-out"),t.getBoundingClientRect(),t.classList.add("pointed-out"),setTimeout(()=>t.classList.remove("pointed-out"),2400))}function yt({stride:t,length:e},n){return Math.min((n+1)*t,e)-1}function Xs(t,e,n,{end:o,error:r}){let s=Math.min(Math.max(0,Math.round(e)),o);if(s===o)return{iteration:o,errors:Ve([r??NaN])};if(s>=t.length)return{iteration:s,errors:[]};let a=Math.floor(s/t.stride),i=yt(t,a);if(s>0&&i-s<=n)return{iteration:i,errors:Ve([t.last[a]])};let l=yt(t,a-1);if(a>0&&s-l<=n)return{iteration:l,errors:Ve([t.last[a-1]])};let u=t.lowest[a]===t.highest[a]?[t.last[a]]:[t.lowest[a],t.highest[a]];return{iteration:s,errors:Ve(u)}}function Ve(t){return t.every(Number.isFinite)?t:[]}function Ys(t,e){let[n,o]=[0,t.length-1];for(;o-n>1;){let r=n+o>>1;t[r]<=e?n=r:o=r}return e-t[n]<=t[o]-e?n:o}function Zs(t,e,n){let o=[];for(let r of t){let s=e(r.iteration),a=o[o.length-1];a&&s-a.at<n?a.marks.push(r):o.push({at:s,marks:[r]})}return o}function Gn(t,e,n){let o=t.findIndex(([l])=>l>=e);if(o<0||o===0&&t[0][0]>e)return 1/0;if(o===0)return Math.abs(t[0][1]-n);let[[r,s],[a,i]]=[t[o-1],t[o]];return Math.abs(s+(i-s)*(e-r)/(a-r)-n)}var ti=()=>({low:1/0,high:0});function re(t,e,n=e.length){for(let o=0;o<n;o++){let r=e[o]??NaN;r>0&&r<1/0&&(r<t.low&&(t.low=r),r>t.high&&(t.high=r))}}function ei({low:t,high:e},n,o){let r=e===0,s=!r&&e/t>100,a=!r&&(n==="logarithmic"||n==="automatic"&&s);if(!a){let c=r?1:e;return{logarithmic:a,ticks:Hn(c,o),place:u=>Qs(u/c)}}let i=Math.log10(t),l=Math.max(Math.log10(e)-i,.1);return{logarithmic:a,ticks:Ad(t,e,o),place:c=>c>0?Qs((Math.log10(c)-i)/l):0}}function ni(t,e){let n=Math.max(t,10);return Math.max(n,Math.min(Math.max(0,...e),10*n))}function oi(t,e){let o=(t!==0&&(t<.001||t>=1e5)?t.toExponential(0):String(+t.toPrecision(6))).replace("e+","e").replace("-","−");return e?o.replace(".",","):o}function Qs(t){return Math.min(1,Math.max(0,t))}function Hn(t,e){let n=t/Math.max(1,e-1),o=10**Math.floor(Math.log10(n)),r=[1,2,5,10].map(s=>s*o).find(s=>s>=n)??n;return Array.from({length:Math.floor(t/r)+1},(s,a)=>+(a*r).toPrecision(12))}function Ad(t,e,n){let[o,r]=[Math.ceil(Math.log10(t)),Math.floor(Math.log10(e))],s=Math.max(1,Math.ceil((r-o+1)/n)),a=[];for(let i=r;i>=o;i-=s)a.unshift(+`1e${i}`);return a}function tt(t,e){return Object.assign(document.createElement(t),{className:e})}var Od=[5,4],_d=.13,Cd=[3,3],ri=new Map;function ai(t,e){let n=`${e} ${matchMedia("(forced-colors: active)").matches}`,o=ri.get(t);if(o?.key===n)return o.found;let[r,s,a]=["--text","--muted-text","--hairline"].map(l=>Ld(t,l)),i={ink:r,soft:s,faint:a};return ri.set(t,{key:n,found:i}),i}function Ld(t,e){let n=t.appendChild(document.createElement("span"));n.style.color=`var(${e})`;let{color:o}=getComputedStyle(n);return n.remove(),o}function si(t,e,n,{ink:o,soft:r,faint:s}){let{width:a,height:i,scale:l,y:c,others:u}=n,d=globalThis.devicePixelRatio||1,[p,m]=[Math.round(a*d),Math.round(i*d)];(t.width!==p||t.height!==m)&&([t.width,t.height]=[p,m]);let h=t.getContext("2d");if(h){h.setTransform(d,0,0,d,0,0),h.clearRect(0,0,a,i),h.lineJoin="round",e.samples>1&&Nd(h,e,n,r),h.lineWidth=1,h.strokeStyle=s,h.beginPath();for(let g of l.ticks){let $=Math.round(c(g))+.5;h.moveTo(0,$),h.lineTo(a,$)}h.stroke(),h.strokeStyle=r,h.setLineDash(Cd),h.beginPath();for(let{at:g}of n.flags)h.moveTo(Math.round(g)+.5,0),h.lineTo(Math.round(g)+.5,i);h.stroke(),h.setLineDash([]),h.strokeStyle=r,h.globalAlpha=.55;for(let{line:g}of u)jn(h,g);h.globalAlpha=1,h.strokeStyle=o,h.lineWidth=1.8,jn(h,n.own),h.setLineDash(Od),jn(h,n.test),h.setLineDash([])}}function Nd(t,{curve:e},{x:n,y:o,until:r},s){let a=l=>n(yt(e,l));t.fillStyle=s,t.globalAlpha=_d,t.beginPath();let i=Array.from(e.last.keys()).filter(l=>Number.isFinite(e.lowest[l])&&yt(e,l)<r);for(let l of i)t.lineTo(a(l),o(e.highest[l]));for(let l of i.reverse())t.lineTo(a(l),o(e.lowest[l]));t.fill(),t.globalAlpha=1}function jn(t,e){t.beginPath();let n=!1;for(let[o,r]of e)Number.isNaN(r)?n=!1:n?t.lineTo(o,r):(t.moveTo(o,r),n=!0);t.stroke()}function ae(t){if(new Set(t.map(({iteration:r})=>r)).size===1)return`iteration ${O(t[0].iteration)}: ${t.map(({text:r})=>r).join(", ")}`;let n=t.slice(0,3).map(({iteration:r,text:s})=>`${s} at ${O(r)}`),o=t.length>n.length?` and ${t.length-n.length} more`:"";return`${t.length} changes: ${n.join(", ")}${o}`}function Je({parted_at:t,end:e,error:n},{number:o}){let r=`parted at ${O(t)}, reached ${O(e)}`;return n===null?r:`${r}: E ${o(n)}`}function ii({frame:t,isKnown:e,samples:n,edits:o,writing:r},s){let a=n===1?t.error:t.trainError,i=[`iteration ${O(s)} of ${O(t.end)}`];return s===t.iteration&&e&&i.push(`total error ${r.number(a)}`),i.push(...o.filter(l=>l.iteration===s).map(({text:l})=>l)),i.join(", ")}function ui(t,{travel:e,choose:n}){let o=li(t,"Changes on the way"),r=li(t,"Other runs"),s="";return{update(a,i){let{writing:l,canTravel:c}=a,u=[...i.flags.map(({at:p,marks:m})=>[Math.round(p),ae(m)]),...i.others.map(({other:p,line:m})=>[p.id,p.end,...m.at(-1)??[]]),[c,l.notation.comma]],d=JSON.stringify(u);if(d!==s){s=d,o.replaceChildren(...i.flags.map(({at:p,marks:m})=>{let h=ci("strip-flag",p,ae(m));return h.addEventListener("click",g=>g.detail===0&&e(m[0].iteration)),h.disabled=!c,h})),r.replaceChildren(...i.others.flatMap(({other:p,line:m})=>{let h=m.at(-1);if(!h)return[];let g=ci("strip-end",h[0],`Go on with the other run: ${Je(p,l)}`);return g.style.top=`${h[1]}px`,g.title=g.textContent??"",g.addEventListener("click",()=>n(p.id)),g.disabled=!c,g}));for(let p of[o,r])p.hidden=p.childElementCount===0}}}}function li(t,e){let n=document.createElement("div");return n.setAttribute("role","group"),n.setAttribute("aria-label",e),n.hidden=!0,t.appendChild(n)}function ci(t,e,n){let o=document.createElement("button");return Object.assign(o,{type:"button",className:t,tabIndex:-1}),o.append(Object.assign(document.createElement("span"),{className:"spoken",textContent:n})),o.style.left=`${e}px`,o}var Kn=6,Id=2,Rd=4,Wd=10;function pi(t,{travel:e,choose:n,enlarge:o,state:r,layout:s,moved:a}){let i=tt("div","strip-slider");i.setAttribute("role","slider"),i.setAttribute("aria-label","Iteration shown, of the whole run"),i.setAttribute("aria-valuemin","0"),i.setAttribute("aria-valuenow","0"),o&&i.setAttribute("aria-description","Enter enlarges the curve.");let l=tt("span","strip-hair"),c=tt("output","strip-tip");c.setAttribute("aria-hidden","true"),l.hidden=c.hidden=!0,t.append(i,l,c);let u=null,d=null,p=null,m=null;function h(v){let b=r();if(!b?.canTravel)return;let k=Math.min(Math.max(0,v),b.frame.end);k!==(u??b.frame.iteration)&&([u,d]=[k,b.frame],e(k),a())}function g(v){let b=t.getBoundingClientRect();return{x:v.clientX-b.left,y:v.clientY-b.top}}function $(v){let[b,k]=[r(),s()];b&&k&&h(di(b,k,v).iteration)}t.addEventListener("pointerdown",v=>{let[b,k]=[r(),s()],S=v.target.closest(".strip-end");v.button!==0||S||!b?.canTravel||!k||b.frame.end===0||(m=g(v),p={id:v.pointerId,x:m.x,other:fi(k,m)},i.focus({preventScroll:!0}),v.preventDefault(),t.setPointerCapture(v.pointerId),p.other===null&&$(m.x))}),t.addEventListener("pointermove",v=>{m=g(v),p&&(Math.abs(m.x-p.x)>=Rd&&(p.other=null),p.other===null&&$(m.x)),y()}),t.addEventListener("pointerup",()=>{p?.other!==null&&p?.other!==void 0&&n(p.other),p=null}),t.addEventListener("pointercancel",()=>p=null),t.addEventListener("pointerleave",()=>{m=null,y()}),i.addEventListener("keydown",v=>{let b=r();if(!b||v.ctrlKey||v.metaKey||v.altKey)return;v.key==="Enter"&&o?.();let k=Dd(v,u??b.frame.iteration,b);k!==null&&(v.preventDefault(),h(k))});function y(){let[v,b]=[r(),s()];if(l.hidden=c.hidden=!m||!v||!b,!m||!v||!b)return;let{at:k,words:S}=Pd(v,b,m);l.style.left=`${k}px`,c.textContent=S,c.style.left=`${Math.min(Math.max(k,c.offsetWidth/2),b.width-c.offsetWidth/2)}px`}return{shown:()=>u,update(){let v=r();if(!v)return;!p&&u!==null&&v.frame!==d&&(u=null);let b=u??v.frame.iteration;i.tabIndex=v.canTravel?0:-1,i.setAttribute("aria-disabled",String(!v.canTravel)),i.setAttribute("aria-valuemax",String(v.frame.end)),i.setAttribute("aria-valuenow",String(b)),i.setAttribute("aria-valuetext",ii(v,b)),m&&y()}}}function di({curve:t,frame:e,samples:n,epochs:o,isKnown:r},s,a){let i=s.flags.find(({at:$})=>Math.abs($-a)<Kn),l=i?0:s.iteration(Id)-s.iteration(0),c=e.iteration===e.end?s.now:null,u=i?i.marks[0].iteration:s.iteration(a),{iteration:d,errors:p}=Xs(t,u,l,{end:e.end,error:c});if(d===e.iteration&&!r)return{iteration:d,errors:[],test:NaN,flag:i};if(n===1)return{iteration:d,errors:p,test:NaN,flag:i};if(d===e.end)return{iteration:d,errors:c===null?[]:[c],test:c===null?NaN:e.testError,flag:i};if(!o||o.iterations.length===0)return{iteration:d,errors:[],test:NaN,flag:i};let m=Ys(o.iterations,d),h=o.iterations[m];return{iteration:Math.abs(h-d)<=l?h:d,errors:[o.train[m]],test:o.test[m],flag:i,of:h}}function fi({own:t,others:e},{x:n,y:o}){return Gn(t,n,o)<Kn?null:e.find(({line:r})=>Gn(r,n,o)<Kn)?.other.id??null}function Pd(t,e,n){let o=fi(e,n),r=e.others.find(u=>u.other.id===o)?.other;if(r)return{at:n.x,words:`other run: ${Je(r,t.writing)} · click to go on with it`};let s=di(t,e,n.x),{number:a}=t.writing,i=[s.flag?ae(s.flag.marks):`iteration ${O(s.iteration)}`],l=s.of===void 0||s.of===s.iteration?"":`at ${O(s.of)}: `,c=s.errors.map(u=>a(u)).join(" to ");return c&&i.push(`${l}E ${c}`),Number.isFinite(s.test)&&i.push(`test ${a(s.test)}`),{at:e.x(s.iteration),words:i.join(" · ")}}function Dd({key:t,shiftKey:e},n,{frame:o,edits:r}){let s=Math.max(1,Math.round(o.end/Wd)),a=r.filter(({iteration:l})=>l<n).at(-1)?.iteration??0,i=r.find(({iteration:l})=>l>n)?.iteration??o.end;switch(t){case"ArrowRight":case"ArrowUp":return e?i:n+1;case"ArrowLeft":case"ArrowDown":return e?a:n-1;case"PageUp":return n+s;case"PageDown":return n-s;case"Home":return 0;case"End":return o.end}return null}var[zn,hi]=[12,5],Fd=14,qd=24,Bd=6,Ud=1.25,Gd=9;function Vn(t,e,{large:n=!1}={}){let o=tt("div","strip-axis"),r=tt("div","strip-iterations"),s=tt("div","strip-plot"),a=tt("canvas","strip-canvas"),i=tt("span","strip-scale"),l=tt("span","strip-handle");for(let $ of[o,r])$.setAttribute("aria-hidden","true");a.setAttribute("aria-hidden","true"),s.append(a,i,l),t.classList.add("strip"),t.append(o,s),n&&s.append(r);let c=null,u=null,d=Hd(),p=pi(s,{...e,state:()=>c,layout:()=>u,moved:()=>g()}),m=ui(s,e),h={width:0,height:0};new ResizeObserver(([{contentRect:$}])=>{h={width:$.width,height:$.height},g()}).observe(s);function g(){if(!c||!h.width)return;u=jd(c,d(c),h),si(a,c,u,ai(s,c.theme));let $=c.writing.notation.comma==="true",{scale:y,x:v,y:b}=u;mi(o,y.ticks,k=>oi(k,$),{top:b}),n&&mi(r,Hn(u.span,Gd),O,{left:v}),i.textContent=y.logarithmic?"logarithmic scale":"",l.style.left=`${v(p.shown()??c.frame.iteration)}px`,m.update(c,u),p.update()}return{update($){c=$,g()}}}function Hd(){let t=null,e=1/0;return({curve:n,frame:o})=>(n!==t&&([t,e]=[n,1/0]),o.end<n.length&&(e=Math.min(e,o.end)),e)}function jd(t,e,{width:n,height:o}){let{curve:r,frame:s,epochs:a,isKnown:i,others:l,edits:c,scale:u,samples:d}=t,p=l.map(({end:w})=>w),m=ni(s.end,p),h=n-2,g=w=>1+h*w/m,$=w=>(w-1)/h*m,y=ti();(d===1||!a?.iterations.length)&&re(y,r.last);let v=d===1?s.error:s.trainError;if(i&&re(y,[v]),d>1&&a)for(let w of[a.train,a.test])re(y,w);d>1&&(y.high*=Ud);for(let{curve:w}of l)w&&re(y,w.errors);let b=Math.round((o-zn-hi)/qd),k=ei(y,u,Math.min(Math.max(2,b),Bd)),S=w=>zn+(o-zn-hi)*(1-k.place(w)),E=i&&Number.isFinite(v)?v:null;return{width:n,height:o,x:g,y:S,iteration:$,scale:k,until:e,span:m,now:E,own:Kd(t,e,E,g,S),test:zd(t,g,S),flags:Zs(c,g,Fd),others:l.map(w=>({other:w,line:Vd(w,g,S,n)}))}}function Kd({curve:t,frame:e,samples:n,epochs:o},r,s,a,i){let l=[],c=(d,p)=>d<r&&l.push([a(d),Number.isFinite(p)?i(p):NaN]);n>1&&o?o.iterations.forEach((d,p)=>c(d,o.train[p])):t.last.forEach((d,p)=>c(yt(t,p),d));let u=l.at(-1)?.[0]??-1;return e.iteration===e.end&&s!==null&&a(e.iteration)>u&&l.push([a(e.iteration),i(s)]),l}function zd({frame:t,epochs:e,isKnown:n},o,r){let s=[];return Number.isNaN(t.testError)||!e||(e.iterations.forEach((a,i)=>{let l=e.test[i];s.push([o(a),Number.isFinite(l)?r(l):NaN])}),n&&t.iteration===t.end&&s.push([o(t.iteration),r(t.testError)])),s}function Vd({curve:t,parted_at:e},n,o,r){let s=[];if(!t)return s;for(let a=0;a<t.iterations.length;a++){let[i,l]=[t.iterations[a],t.errors[a]];if(!(l===null||i<e)){if(n(i)>r)break;s.push([n(i),o(l)])}}return s}function mi(t,e,n,{top:o,left:r}){for(e.forEach((s,a)=>{let i=t.children[a]??t.appendChild(tt("span",""));i.textContent!==n(s)&&(i.textContent=n(s)),o&&(i.style.top=`${o(s)}px`),r&&(i.style.left=`${r(s)}px`)});t.children.length>e.length;)t.lastElementChild?.remove()}var Jd=new Set([1009,1008]),Xd=2;function $i(t){let e=Yd(),n=1,o=new Map;return{send(r){let s=n++,a=JSON.stringify({...r,id:s}),i=new TextEncoder().encode(a).length;if(i>6e4){let l=`${6e4.toLocaleString("en")} bytes go into one message, and this has ${i.toLocaleString("en")}`;return Promise.resolve(gi(s,`At most ${l}. Take fewer samples or edits.`))}return new Promise(l=>{o.set(s,{text:a,faults:0,resolve:l}),t(a)})},greet(r){t(JSON.stringify({type:"hello",id:0,version:r,client:e,epochs:!0}));for(let{text:s}of o.values())t(s)},closed(r){if(Jd.has(r))for(let[s,a]of o){if(++a.faults<Xd)continue;o.delete(s),a.resolve(gi(s,"The server ended the connection over what was sent, so it is not sent again; try something smaller."))}},answered(r){r.id!==null&&(o.get(r.id)?.resolve(r),o.delete(r.id))}}}function gi(t,e){return{type:"refused",id:t,reason:"not_sent",field:null,message:e}}function Yd(){return Array.from(crypto.getRandomValues(new Uint8Array(12)),t=>t.toString(16).padStart(2,"0")).join("")}var Zd=new Set([4404]),Qd=4408,vi=1013;function bi(t,e){let n=null,o=0,r=0,s=0,a=!1,i=!1,l=0,c=null;function u(){if(window.clearTimeout(s),a)return;r=0;let $=new WebSocket(t);n=$,$.binaryType="arraybuffer",$.onopen=()=>e.onOpen(),$.onmessage=({data:y})=>{(o||r||l)&&([o,r,l]=[0,0,0]),c===null&&e.onState("open",""),typeof y=="string"?e.onText(y):e.onBinary(y)},$.onclose=({code:y,reason:v})=>{e.onClose(y),p(y,v)}}function d(){n&&(n.onopen=n.onmessage=n.onclose=null,n.close(),n=null)}function p($,y){if(d(),Zd.has($))return e.onState("gone","");if($===Qd)return i=!0,e.onState("asleep","");if(o++,c!==null){e.onState("moving",""),s=window.setTimeout(u,c),c=null,l=20;return}let v=l>0?1e3:5e3,b=Math.min(250*1.5**(o-1),v);s=window.setTimeout(u,Math.random()*b),l>0?l--:o<3||$===vi?e.onState("lost",$===vi?y:""):m()}async function m(){let $=await e.diagnose();o>=3&&!a&&e.onState($,"")}function h(){n?.readyState===WebSocket.OPEN&&n.send(e.ping)}window.setInterval(()=>{n&&(r++,r===4?h():r>=8&&p(0,""))},1e3);function g(){if(!(a||i||document.visibilityState==="hidden")){if(!n)return u();r>=4||(r=4,h())}}return window.addEventListener("online",g),window.addEventListener("pageshow",g),document.addEventListener("visibilitychange",g),u(),{send($){return n?.readyState!==WebSocket.OPEN?!1:(n.send($),!0)},moving($){c=$},wake(){i=!1,u()},stop(){a=!0,window.clearTimeout(s),d()}}}var tf=new Set([503,429]),ef="The server could not be asked just now. Try again.",nf=5e3;function ki(t,e,n){let o=rf(n),r=`${t}/api/sessions/${e}`,s=async(a,i)=>sf(await o(a,i));return{files:`${r}/export`,operations:()=>s(`${r}/operations`),prediction:a=>s(`${r}/predict?parameter=${encodeURIComponent(a)}`),recipe:()=>s(`${r}/recipe`),branches:()=>s(`${r}/branches`).then(({branches:a})=>a),choices:()=>s(`${t}/api/choices`),derivation:(a,i,l)=>s(`${r}/derivation?quantity=${encodeURIComponent(a)}&${i}`,{signal:l}),equations:(a,i,l)=>s(`${r}/equations?${a.map(c=>`quantity=${encodeURIComponent(c)}`).join("&")}&${i}`,{signal:l}),fieldModule:async a=>af(await o(`${t}/${a}`)),field:({across:a,up:i,sample:l=0,neurons:c=[]},u)=>{let d=c.map(p=>`&neuron=${encodeURIComponent(p)}`).join("");return s(`${r}/field?${yi(a,i)}&sample=${l}${d}`,{signal:u})},landscape:({across:a,up:i},l)=>s(`${r}/landscape?${yi(a,i)}`,{signal:l}),gradientChecks:()=>s(`${r}/gradient-check`),check:(a,i)=>s(`${r}/check?${i}`,wi({text:a})),quantities:()=>s(`${r}/quantities`).then(({quantities:a})=>a),tour:a=>s(`${t}/api/lesson?${a}`),stopCheck:(a,i)=>s(`${t}/api/lesson/${a}/check`,wi({given:i})),stopAnswer:(a,i)=>s(`${t}/api/lesson/${a}/answer?${i}`),article:()=>s(`${t}/api/article`),links:()=>s(`${r}/links`,{method:"POST"}),table:async({from:a,to:i,stride:l},c,u)=>lf(await o(`${r}/export/run.csv?from=${a}&to=${i}&stride=${l}`,{signal:u}),c)}}async function xi(t){try{let e=AbortSignal.timeout(nf),n=await fetch(`${t}/healthz`,{cache:"no-store",signal:e});if(n.status>=500)return"lost";let{status:o}=await n.json().catch(()=>({}));return o==="ok"?"blocked":"portal"}catch{return"lost"}}function of(t,e,n){let o=Number(t??1),r=(o>0?o:1)*1.5**(e-1);return 1e3*Math.min(r,10)*(.5+n)}function rf(t){let e=0;function n(o,r){return t(++e),new Promise((s,a)=>{let i=(u,d)=>{clearTimeout(c),r?.removeEventListener("abort",l),t(--e),u(d)},l=()=>i(a,r?.reason),c=setTimeout(()=>i(s,void 0),o);r?.addEventListener("abort",l)})}return async function(r,s={}){for(let a=1;;a++){let i=await fetch(r,s);if(!tf.has(i.status)||a>5)return i;await i.body?.cancel(),s.signal?.throwIfAborted(),await n(of(i.headers.get("retry-after"),a,Math.random()),s.signal)}}}function wi(t){return{method:"POST",headers:{"content-type":"application/json"},body:JSON.stringify(t)}}function yi(t,e){let n=(o,r,s)=>`${o}=${encodeURIComponent(s.name)}&${o}_first=${s.first}&${o}_last=${s.last}&${r}=${s.count}`;return n("across","columns",t)+(e?`&${n("up","rows",e)}`:"")}async function af(t){if(t.ok)return t.arrayBuffer();throw await Jn(t)}async function sf(t){if(t.ok)return t.json();throw await Jn(t)}async function Jn(t){let{refused:e}=await t.json().catch(()=>({}));return new Error(e??ef)}async function lf(t,e){if(!t.ok||!t.body)throw await Jn(t);let n=[],o=0;for(let r=t.body.getReader();;){let{done:s,value:a}=await r.read();if(s)return new Blob(n,{type:"text/csv"});n.push(new Blob([a])),o+=a.reduce((i,l)=>i+(l===10?1:0),0),e(o)}}var{session:Qn="",root:kt="",watching:Ti}=document.body.dataset,It=t=>({read:()=>en(t),write:e=>nn(t,e)}),se=t=>document.querySelector(t),lt=_r(location.search),K=Or(It("backstep.panel"),{projector:lt.projector,writeProjector:t=>io(Cr(location.search,t)),isFirstVisit:Ti===void 0&&!lt.embedded&&!lt.projector&&location.hash==="",hidden:lt.hidden}),to=t=>Si(()=>K.panel.value===t&&!K.folded.value),eo=to("numbers"),[Yn,Xe,Ai]=[ht(!1),ht(!1),ht(!1)],Oi=ht("automatic"),_i=ht(!1),Ci=ht(null),Li=ht(0),no=ht(null),T=gr({watching:Ti!==void 0,locks:lt.locks}),B=ki(kt,Qn,t=>T.waiting.value=t),Zn=new URL(`${kt}/ws/${Qn}`,location.href);Zn.protocol=Zn.protocol.replace("http","ws");var Wt=bi(Zn.href,{onOpen:()=>{Xn.opened(),pf.reopened(),df.reopened(),document.hidden&&Ri()},onText:t=>Xn.text(t),onBinary:t=>Xn.binary(t),onClose:t=>oo.closed(t),onState:(t,e)=>{T.reason.value=e,T.connection.value=t},ping:ar,diagnose:()=>xi(kt)}),oo=$i(Wt.send),Xn=dr(T,oo,Wt),q=Ko(Bo(T,oo,B),T);Uo(T,B);var Ni=Qo(T,q,B);Ho(T,B.derivation);Sr(T);var Rt=Go(T,q),uf=to("settings"),Ii=mr(T,q,B,Si(()=>uf.value||Ci.value!==null)),pf=fr(T,{send:Wt.send,edited:()=>Rt.place.value?.name??null,everything:()=>eo.value||(T.moment.value?.of??0)>0}),j=kr(T,q,{fetchPath:()=>B.tour(Q(T.notation.value)),fetchRecipe:B.recipe,check:B.stopCheck,fetchAnswer:t=>B.stopAnswer(t,Q(T.notation.value)),openShare:()=>Xe.value=!0,pointOut:(t,e)=>Js(t==="E_total"?se("#error"):Vs(Pt,t),e),place:It("backstep lesson"),progress:It("backstep lesson answers"),address:{read:ao,write:so}}),df=Mr(T,{send:Wt.send,stop:()=>j.open.value?j.place.value+1:null});zo(T,lt.unknown);function Ri(){Wt.send(sr(document.hidden))}document.addEventListener("visibilitychange",Ri);go();rr(T,{notation:It("backstep.notation"),scheme:It("backstep.colours"),shortcuts:It("backstep.shortcuts")});mt(()=>{document.documentElement.dataset.theme=T.scheme.value});mt(()=>{T.notation.value&&cf(j.rewrite)});var Pt=se(".diagram"),Ei=Pt.parentElement,ff=Ks(Pt,{point:q.point,press:(t,e)=>{T.selected.value!==t&&K.open("explain"),Rt.press(e,Ei.getBoundingClientRect(),t)},edit:(t,e,n)=>Rt.open(e,Ei.getBoundingClientRect(),t,n),scrub:(t,e)=>{let n=Rt.drag(e);n&&ko(t,n.value,n.change)}}),Wi={travel:t=>{q.scrubTo(t)},choose:q.choose},Pi=()=>_i.value=!0,Di=se("#strip"),Fi=[Vn(Di,{...Wi,enlarge:Pi})];mt(()=>{let[t,e]=[T.network.value,T.frame.value];Li.value,!(!t||!e)&&(ff.update({network:t,frame:e,drafts:T.drafts.value,selected:T.selected.value,lit:no.value,theme:T.theme.value,writing:T.writing.value,factors:j.isQuiet.value?[]:T.factors.value,moment:T.drawn.value}),zs(Pt,T.spokenOf.value))});mt(qi);function qi(){let[t,e,n]=[T.curve.value,T.frame.value,T.network.value];if(!t||!e||!n)return;let{branches:o,edits:r}=T.history.value,s=T.connection.value==="open",a={curve:t,frame:e,epochs:T.epochs.value,samples:n.samples,isKnown:T.knows.value("E_total"),others:o.map(i=>({...i,curve:T.branchCurves.value.get(i.id)??null})),edits:r.map(i=>({...i,text:T.writing.value.numbersIn(i.text)})),scale:Oi.value,canTravel:s&&!T.watching,theme:T.theme.value,writing:T.writing.value};for(let i of Fi)i.update(a)}new ResizeObserver(()=>Li.value++).observe(Pt);mt(()=>{uo(K.panel.value),document.body.classList.toggle("folded",K.folded.value);let t=K.width.value;document.body.style.setProperty("--panel-width",t===null?"":`${t}px`)});mt(()=>{document.documentElement.classList.toggle("projector",K.projector.value)});document.body.classList.toggle("embedded",lt.embedded);po(lt.hidden);var hf=t=>t==="lesson"?j.open.value:!lt.hidden.has(t);mt(()=>{j.open.value?K.open("lesson"):K.panel.peek()==="lesson"&&K.open("explain")});var Ye={...q,explain:t=>{q.explain(t),K.open("explain")}};function R(t,e,n={}){let o=f`<${e} store=${T} actions=${q} ...${n} />`;Mi(f`<${xn.Provider} value=${T.writing}>${o}<//>`,se(t))}var Bi={open:q.open,onFault:t=>{T.notice.value=t}},Ui=B.article;R("#banner",Lr,{root:kt,wake:()=>Wt.wake()});T.watching?R("#transport",rs,{fetchPath:B.tour}):R("#transport",es);R("#progress",Wa);Mi(f`<${os} ...${{store:T,actions:q,enlarge:Pi}} />`,Di.appendChild(document.createElement("div")));R("#predict-switch",da);R("#question",fa);R("#history",Ra);R("#error",Na,{actions:Ye});R("#rule",za,{begin:Ii.begin,edited:Ci,lit:no,fetchArticle:()=>Ni.getChoices().then(({article:t})=>t)});var mf=t=>no.value=t,Gi=Eo(kt);R("#inspector",zr,{fetchEquations:B.equations,typeset:Gi,light:mf,copy:lo});R("#settings",Pa,{begin:Ii.begin});R("#open-menu",va,{opened:Ni,openFile:t=>tn(t,Bi)});R("#view-menu",ka,{workbench:K,shortcutsOpen:Ai});R("#live",ra);R("#shortcuts",xa,{open:Ai});R("#first-minute",ga,{workbench:K,follow:()=>{j.show()},toolbar:ce});R("#tabs",wa,{workbench:K,available:hf});R("#panel-edge",ma,{workbench:K});R("#projected",ba,{workbench:K});R("#matrices",Qr,{open:eo,actions:Ye});R("#gradients",Rr,{fetchChecks:B.gradientChecks,actions:Ye});R("#check",ca,{check:t=>B.check(t,Q(T.notation.value)),fetchRight:B.quantities,recall:()=>en("backstep check","sessionStorage")??"",remember:t=>nn("backstep check",t,"sessionStorage")});R("#numbers",na,{open:eo,actions:Ye});R("#preview",ea,{place:Rt.place});R("#editor",oa,{place:Rt.place});R("#lesson",La,{lesson:j,fetchArticle:Ui,fetchDerivation:B.derivation,typeset:Gi,root:kt});R("#about",()=>{let t=()=>Yn.value=!1;return f`<${Sa} ...${{open:Yn.value,close:t,store:T,fetchArticle:Ui,run:j.attempt}} />`});R("#large-curve",Fa,{open:_i,scale:Oi,mount:t=>{Fi.push(Vn(t,Wi,{large:!0})),qi()}});R("#share",()=>{let t=()=>Xe.value=!1,e=r=>{wo(Pt.querySelector("svg"),r)},n=async(r,s,a)=>le(await B.table(r,s,a),"backstep-run.csv"),o={fetchLinks:B.links,query:wn(location.search),files:B.files,save:e,fetchTable:n,store:T};return f`<${Za} ...${{open:Xe.value,close:t,...o}} />`});function ro(t,e){let n=se(t);return n.addEventListener("click",e),n}ro("#about-button",()=>Yn.value=!0);var gf=ro("#share-button",()=>Xe.value=!0),Hi=ro("#lesson-button",()=>{if(!j.open.value)return void j.show();to("lesson").value?j.close():K.open("lesson")});mt(()=>Hi.setAttribute("aria-expanded",String(j.open.value)));Hi.hidden=gf.hidden=T.watching;ho();vo(q.free);if(!T.watching){let t={play:q.toggle,step:q.step,back:q.back,reset:q.reset},e={undo:q.undo,redo:q.redo,nextStop:j.next,previousStop:j.back};bo({...t,...e},o=>er(T.shortcuts.value,o)),mo(Bi),history.replaceState(null,"",`${kt}/s/${Qn}${location.search}${location.hash}`);let[n]=performance.getEntriesByType("navigation");j.follow(n?.type!=="reload"),addEventListener("hashchange",()=>j.follow())}
