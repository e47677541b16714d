import{a as Ft,b as ro,c as ao,d as ce,e as so,h as io,i as lo,j as co,k as uo}from"./chunk-X7ET5OSL.js";import{a as L,b as ct,c as tn,d as X,e as kt,f as le,g as U,h as Wt,i as xt,j as O,k as Dt,l as f,m as Q}from"./chunk-GHKT5SYR.js";import{computed as Ti,effect as mt,signal as ht,untracked as cf}from"@preact/signals";import{render as Oi}from"preact";function po(){return location.hash}function fo(t){history.replaceState(null,"",t||location.pathname+location.search)}function ho(t){history.replaceState(null,"",location.pathname+t+location.hash)}async function mo(t){try{return await navigator.clipboard.writeText(t),!0}catch{return Ji(t)}}function Ji(t){let e=document.createElement("textarea");e.className="out-of-sight",e.value=t,document.body.append(e),e.select();let n=document.execCommand("copy");return e.remove(),n}function ue(t,e){let n=document.createElement("a");n.href=URL.createObjectURL(t),n.download=e,n.click(),setTimeout(()=>URL.revokeObjectURL(n.href),1e4)}function go(t){let e=document.documentElement;function n(){let o=t.offsetHeight,r=o>0&&o<=.25*innerHeight;t.classList.toggle("sticky",r),e.style.setProperty("--dock-height",r?`${o}px`:"0px")}new ResizeObserver(n).observe(t),addEventListener("resize",n)}var Xi=document.querySelectorAll("[data-panel]");function $o(t){for(let e of Xi)e.role="tabpanel",e.setAttribute("aria-labelledby",`tab-${e.dataset.panel}`),e.hidden=e.dataset.panel!==t}function vo(t){for(let e of t)for(let n of document.querySelectorAll(`[data-region="${e}"]`))n.classList.add("left-out")}function bo(){for(let t of document.querySelectorAll(".skip"))t.addEventListener("click",e=>{e.preventDefault(),document.querySelector(t.dataset.to??"")?.focus()})}var Yi="button, a[href]",Zi={ArrowRight:(t,e)=>(t+1)%e,ArrowLeft:(t,e)=>(t+e-1)%e,Home:()=>0,End:(t,e)=>e-1};function pe(t,e){t.setAttribute("role","toolbar"),t.setAttribute("aria-label",e);let n=null;function o(){return[...t.querySelectorAll(Yi)].filter(a=>!a.closest("[popover]")&&!a.matches(":disabled")&&a.checkVisibility())}function r(){let a=o();(!n||!a.includes(n))&&(n=a[0]??null);for(let s of a){let i=s===n?0:-1;s.tabIndex!==i&&(s.tabIndex=i)}}t.addEventListener("focusin",a=>{let s=a.target;o().includes(s)&&(n=s,r())}),t.addEventListener("keydown",a=>{let s=o(),i=s.indexOf(a.target),l=Zi[a.key]?.(i,s.length);i<0||l===void 0||a.ctrlKey||a.metaKey||a.altKey||(a.preventDefault(),s[l].focus())}),new MutationObserver(r).observe(t,{subtree:!0,childList:!0,attributes:!0,attributeFilter:["disabled","hidden","href"]}),addEventListener("resize",r),r()}function wo(){for(let[t,e]of[["#header-bar","Page"],["#rule","The rule"]])pe(document.querySelector(t),e);go(document.querySelector(".dock")),bo()}function yo(t){addEventListener("dragover",e=>{e.dataTransfer?.types.includes("Files")&&e.preventDefault()}),addEventListener("drop",e=>{let n=e.dataTransfer?.files[0];n&&(e.preventDefault(),e.target instanceof HTMLTextAreaElement?Qi(e.target,n,t):en(n,t))})}async function en(t,{open:e,onFault:n}){if(t.size>6e4)return n(`“${t.name}” is larger than a recipe can be here (${6e4/1e3} kB).`);try{let o=JSON.parse(await t.text());await e(o.recipe??o)}catch{n(`“${t.name}” is no recipe: it could not be read as JSON.`)}}async function Qi(t,e,{onFault:n}){if(e.size>2*5e4)return n(`“${e.name}” is too long to be checked here. Use backstep check.`);let o=new Uint8Array(await e.arrayBuffer()),r=`${o[0]} ${o[1]}`;t.value=new TextDecoder(r==="255 254"?"utf-16le":r==="254 255"?"utf-16be":"utf-8").decode(o),t.dispatchEvent(new Event("input",{bubbles:!0}))}var tl="backstep.height";function el(){let t=document.documentElement;if(t.scrollHeight>t.clientHeight)return t.scrollHeight;let e=document.querySelector("main"),n=Math.max(...[...e.children].map(o=>o.getBoundingClientRect().bottom));return Math.ceil(n+parseFloat(getComputedStyle(e).paddingBottom))}function ko(){if(parent===window)return;let t=0,e=()=>{let o=el();o!==t&&(t=o,parent.postMessage({type:tl,height:o},"*"))},n=new ResizeObserver(e);for(let o of document.querySelectorAll("main, main > *, #banner"))n.observe(o)}var xo="input, select, textarea, [contenteditable]",nl="[role=tablist], [role=slider], [role=separator], [role=grid]";function Eo(t){document.addEventListener("keydown",e=>{let n=e.target.closest(xo);e.key==="Escape"&&!e.defaultPrevented&&!n&&!document.querySelector("dialog[open]")&&t()})}function So(t,e){document.addEventListener("keydown",n=>{let o=n.target,r=o.closest(xo);if((n.ctrlKey||n.metaKey)&&n.key.toLowerCase()==="z"&&!r){n.preventDefault(),n.shiftKey?t.redo():t.undo();return}if(n.ctrlKey||n.metaKey||n.altKey||n.defaultPrevented)return;let a=e(n.key);!a||r||document.querySelector("dialog[open]")||n.key.startsWith("Arrow")&&o.closest(nl)||n.key===" "&&o.closest("button, a, summary, [role=button]")||(n.preventDefault(),t[a]())})}var ol=["fill","stroke","stroke-width","stroke-dasharray","font-size","font-weight","font-family","text-anchor","dominant-baseline","opacity","paint-order","visibility"];function rl(t){let e=t.cloneNode(!0),n=t.querySelectorAll("*");e.querySelectorAll("*").forEach((i,l)=>{let c=getComputedStyle(n[l]);for(let u of ol)i.setAttribute(u,c.getPropertyValue(u));for(let u of["class","tabindex","role","aria-label","data-name"])i.removeAttribute(u)});let o=document.createElementNS("http://www.w3.org/2000/svg","rect"),r=t.closest(".card");for(let[i,l]of Object.entries({width:"100%",height:"100%",fill:getComputedStyle(r).backgroundColor}))o.setAttribute(i,l);let{width:a,height:s}=t.viewBox.baseVal;e.setAttribute("width",String(a)),e.setAttribute("height",String(s));for(let i of e.querySelectorAll('[fill="rgba(0, 0, 0, 0)"][stroke="none"]'))i.remove();return e.prepend(o,...al(t,a,s)),e.setAttribute("xmlns","http://www.w3.org/2000/svg"),e.setAttribute("font-family",getComputedStyle(t).fontFamily),new XMLSerializer().serializeToString(e)}function al(t,e,n){let o=t.parentElement?.querySelector("canvas");if(!o)return[];let r=document.createElementNS("http://www.w3.org/2000/svg","image");for(let[a,s]of Object.entries({href:o.toDataURL(),width:e,height:n}))r.setAttribute(a,String(s));return[r]}async function Mo(t,e){let n=new Blob([rl(t)],{type:"image/svg+xml"});ue(e==="svg"?n:await sl(n,t),`backstep.${e}`)}async function sl(t,e){let n=new Image;n.src=`data:image/svg+xml;charset=utf-8,${encodeURIComponent(await t.text())}`,await n.decode();let o=document.createElement("canvas");return o.width=2*e.clientWidth,o.height=2*e.clientHeight,o.getContext("2d")?.drawImage(n,0,0,o.width,o.height),new Promise((r,a)=>o.toBlob(s=>s?r(s):a(new Error("The browser made no picture.")),"image/png"))}function Oo(t,e,n){if(t.button!==0)return;let o=t.currentTarget,r=!1,a=new AbortController,s={signal:a.signal};window.addEventListener("pointermove",i=>{if(i.pointerId!==t.pointerId)return;let l=i.clientX-t.clientX;!r&&Math.abs(l)<5||(r=!0,document.documentElement.classList.add("scrubbing"),n(Number((e+Math.round(l/4)*.01).toFixed(12))))},s);for(let i of["pointerup","pointercancel"])window.addEventListener(i,()=>{a.abort(),document.documentElement.classList.remove("scrubbing"),r&&o.addEventListener("click",To,{capture:!0,once:!0}),setTimeout(()=>o.removeEventListener("click",To,{capture:!0}),0)},s)}function To(t){t.stopImmediatePropagation(),t.preventDefault()}function nn(t,e="localStorage"){try{return globalThis[e].getItem(t)}catch{return null}}function on(t,e,n="localStorage"){try{globalThis[n].setItem(t,e)}catch{return}}var Ao=null;function _o(t){return async(e,n)=>{Ao??=il(t);let{default:o}=await Ao;o.render(n,e,{output:"html",throwOnError:!1,strict:!1,trust:({command:r})=>r==="\\htmlData"||r==="\\htmlClass"})}}function il(t){let e=document.createElement("link");return e.rel="stylesheet",e.href=`${t}/static/vendor/katex@0.19.1/katex.min.css`,document.head.append(e),import("katex")}import{batch as ln}from"@preact/signals-core";import{effect as pl}from"@preact/signals-core";var gt={net:"net",out:"out",target:"target",rate:"eta",delta_sign:"1",weights:"numbered",decimals:"9",comma:"false"},ll={eta:"η",alpha:"α",epsilon:"ε"},[rn,cl]=[2,15],Bt={net:[["net","net"],["z","z"]],out:[["out","out"],["a","a"]],target:[["target","target"],["ideal","ideal"],["y","y"]],rate:[["eta","η"],["alpha","α"],["epsilon","ε"]],delta_sign:[["1","∂E/∂net"],["-1","−∂E/∂net"]],weights:[["numbered","w5"],["row_first","w_o1,h1 (to, from)"],["column_first","w_h1,o1 (from, to)"]],decimals:Array.from({length:cl-rn+1},(t,e)=>[String(rn+e),String(rn+e)]),comma:[["false","0.5"],["true","0,5"]]};function Co(t){let e={};try{e={...JSON.parse(t??"{}")}}catch{}let n=Object.entries(e).filter(([o,r])=>Bt[o]?.some(([a])=>a===r));return{...gt,...Object.fromEntries(n)}}function tt(t){let e=Object.entries(t).filter(([n,o])=>gt[n]!==o);return new URLSearchParams(e).toString()}function Lo(t){let[e,n]=[Number(t.decimals),t.comma==="true"],{net:o,out:r,target:a,weights:s}=t;function i(p,h=e){if(p===void 0)return"…";let m=Wt(p,Math.min(h,e));return n?m.replace(".",","):m}function l(p,h){return i(t.delta_sign==="-1"?-p:p,h)}function c(p){return p.kind!=="weight"||s==="numbered"?p.name:s==="row_first"?`w_${p.to},${p.from}`:`w_${p.from},${p.to}`}function u(p){return p.replace(/(?<![A-Za-z])([∂d]?)(net|out|target)(?![A-Za-z])/g,(h,m,g)=>m+t[g])}function d(p){return n?p.replace(/(?<![\w.])(\d+)\.(?=\d)/g,"$1,"):p}return{notation:t,decimals:e,numbersIn:d,net:o,out:r,target:a,rate:ll[t.rate],number:i,delta:l,name:c,letters:u}}function Et(t,{samples:e,settings:n}){let{batch_size:o,sample_reduction:r}=n,a=Math.min(o||e,e),s=t.withPenalty??t,i=t.withPenalty!==null&&t.withPenalty!==void 0;return e===1?{value:s.error,of:"sample",samples:e,hasPenalty:i}:r==="sum"&&a>1?{value:s.error,of:"sum",samples:a,hasPenalty:i}:{value:s.trainError,of:"mean",samples:e,hasPenalty:i}}var an=["operation","neuron","layer","phase"];function et(t){return an.includes(t)}function No(t){return{...t,indices:new Map(t.operations.map(e=>[e.quantity,e.index]))}}function Io({operations:t,starts:e},n,o){return o>=t.length?null:n==="operation"?o+1:e[n].find(r=>r>o)??t.length}function sn({starts:t},e,n){return n<=0?null:e==="operation"?n-1:t[e].findLast(o=>o<n)??0}function Ro(t,e,n){if(n===0)return 0;if(n===t.operations.length)return e.operations.length;let o=e.indices.get(t.operations[n-1].quantity);return o===void 0?0:o+1}function Po(t,e,n){if(!t)return{at:n,of:0,operation:null,group:[],knows:()=>!1,computed:new Set,used:new Set,flows:[]};let{operations:o,indices:r}=t,a=o.slice(sn(t,e,n)??0,n),s=new Set(a.map(c=>c.at)),i=c=>{let u=r.get(c);return u===void 0?c:o[u].at},l=new Set(a.flatMap(c=>c.uses.map(i)));for(let c of s)l.delete(c);return{at:n,of:o.length,operation:a.at(-1)??null,group:a,knows:c=>(r.get(c)??-1)<n,computed:s,used:l,flows:a.flatMap(ul)}}function Wo(t,e){return e.size===0?t:t?{...t,knows:n=>!e.has(n)&&t.knows(n)}:{at:0,of:0,operation:null,group:[],computed:new Set,used:new Set,flows:[],knows:n=>!e.has(n)&&!n.endsWith("+")}}function ul({quantity:t,neuron:e,at:n,uses:o}){return t.startsWith("net_")?o.map(a=>({name:a,to:e,back:!1})):t.includes("/dout_")&&o[0].startsWith("delta_")?[{name:n,to:null,back:!0}]:[]}var Do=1;function Fo(t,e){let n=null,o=!1,r=new AbortController;pl(()=>{let[s,i]=[t.frame.value,t.network.value],{playing:l,iterations_per_s:c}=t.status.value;if(!s||!i)return;if(l&&(c===null||c>Do)||t.progress.value!==null){o=!0;return}let{value:d}=Et(s,i),p={iteration:s.iteration,error:d,network:i},h=n?.network===i?n:null;n=p;let m=o;o=!1,!(!h||h.iteration===s.iteration&&!m)&&queueMicrotask(()=>t.say(dl(t,h,p,m)))});async function a({quantity:s,phase:i},l,c){r.abort(),r=new AbortController;let{signal:u}=r;if(t.playingSteps.value&&t.pace.value>Do)return;let d=`Operation ${l} of ${c}, ${i}.`;if(t.hidden.value.has(s))return t.say(`${d} The lesson asks for this number.`);try{let{steps:p}=await e(s,tt(t.notation.value),u);u.aborted||t.say(`${d} ${p[p.length-1].spoken}.`)}catch{u.aborted||t.say(`${d} ${s}, its numbers could not be fetched just now.`)}}return{sayOperation:a}}function dl(t,e,n,o){let{number:r}=t.writing.value,a=`${o?"Paused. ":""}Iteration ${n.iteration}.`;if(!t.knows.value("E_total"))return et(t.stepBy.value)?`${a} Nothing is calculated yet.`:a;let s=n.error-e.error,i=s<0?"down":"up",l=Number.isFinite(s)?s===0?", as before":`, ${i} ${r(Math.abs(s))}`:"";return`${a} Total error ${r(n.error)}${l}.`}function qo(t,e){let n=new Map;async function o(s,i,l=0,c=null){if(typeof i=="number"&&a(s,{value:i,revision:null}),n.has(s))return n.set(s,{value:i,sample:l,gesture:c}),{ok:!0};n.set(s,null);let u=await e.send({type:"edit",quantity:s,value:i,sample:l,gesture:c}),d=n.get(s);if(n.delete(s),d)return o(s,d.value,d.sample,d.gesture);let p=u.type==="applied";return a(s,p&&typeof i=="number"?{value:i,revision:u.revision}:null),p&&(t.notice.value=""),p?{ok:!0}:{ok:!1,message:u.message}}async function r(...s){let i=await o(...s);return i.ok||(t.notice.value=i.message),i}function a(s,i){let l=new Map(t.drafts.value),c=t.frame.value?.revision??-1;i&&(i.revision===null||i.revision>c)?l.set(s,i):l.delete(s),t.drafts.value=l}return{edit:r,tryEdit:o}}import{effect as fl}from"@preact/signals-core";var hl=7,ml=5;function Bo(t,e,n){fl(()=>{let[r,a]=[t.frame.value,t.question.peek()];!a||!r||(a.iteration!==r.iteration||a.revision!==r.revision)&&(t.question.value=null)});function o(){let r=t.network.value;if(!r)return[];let{frozen:a,train_biases:s}=r.settings;return r.names.parameters.filter(i=>!a.includes(i)&&(s||i.startsWith("w")))}return{async step(){let[r,a]=[t.frame.value,o()],s=t.stepBy.value==="iteration"&&!t.status.value.playing;if(!t.predicting.value||!s||!r||a.length===0||t.question.value)return e();let i=a[(r.iteration*hl+ml)%a.length];return t.question.value={parameter:i,iteration:r.iteration,revision:r.revision},{ok:!0}},async predict(r){let a=t.question.value;if(a){t.question.value=null;try{let{parameter:s,answer:i,why:l,iteration:c,revision:u}=await n(a.parameter);if(c!==a.iteration||u!==a.revision)return;let{right:d,tried:p}=t.score.value,h=i===r;t.score.value={right:d+(h?1:0),tried:p+1,last:{hit:h,parameter:s,answer:i,why:l}}}catch(s){t.notice.value=s.message}await e()}},setPredicting(r){t.predicting.value=r,t.question.value=null,t.score.value={right:0,tried:0,last:null}}}}function Uo(t,e){let n=null,o=0,r=0;return{async scrubTo(a){if(n=a,o&&!t.progress.value)return;let s=++r;for(o=s;n!==null;){let i=n;n=null,await e({type:"seek",iteration:i})}o===s&&(o=0)}}}import{effect as Go}from"@preact/signals-core";var Ho=1e3,gl=1e3,$l="start",ot={ok:!0};function jo(t,e,{fetchOperations:n,onOperation:o,onStep:r}){let a=null,s="start",i=!1,l,c=()=>t.stepBy.value,u=()=>et(t.stepBy.value)&&!t.status.value.playing;function d(){let E=t.network.value;return E?(a?.network!==E&&(a={network:E,calculation:n().then(No)}),a.calculation):null}Go(()=>{let[E,w]=[t.frame.value,t.network.value];if(!u()||!E||!w){t.cursor.value=null;return}t.cursor.peek()?.iteration!==E.iteration&&p(E.iteration),d()?.then(x=>w===t.network.peek()&&h(x),x=>{a=null,t.stepBy.value="iteration",t.notice.value=x.message})}),Go(()=>{u()||k()});function p(E){let w=t.cursor.peek()?.calculation??null,x=s==="end"?w?.operations.length??0:0;t.cursor.value={calculation:w,iteration:E,at:x},s="start",i=!1}function h(E){let w=t.cursor.peek();if(!w||w.calculation===E)return;let x=w.calculation?Ro(w.calculation,E,w.at):w.at;t.cursor.value={...w,calculation:E,at:x}}function m(E){let w=t.cursor.peek();w?.calculation&&(t.cursor.value={...w,at:E},E>0&&o(w.calculation.operations[E-1]))}function g(E){m(E);let w=t.cursor.peek()?.calculation?.operations??[];E>0&&r(w[E-1],E,w.length)}async function $(E,w){if(i)return ot;i=!0,s=E;let x=await w(),A=()=>{i=!1,s="start"};return x.ok?i&&setTimeout(A,gl):A(),x}function y(){let E=t.network.value;return t.stepBy.value!=="epoch"||!E?1:Math.ceil(E.samples/(E.settings.batch_size||E.samples))}async function v(){if(!u()){for(let x=y();x>0;x-=Ho){let A=await e.step(Math.min(x,Ho));if(!A.ok)return A}return ot}let E=t.cursor.value;if(!E?.calculation)return ot;let w=Io(E.calculation,c(),E.at);return w===null?$("start",()=>e.step(1)):(g(w),ot)}async function b(){let E=t.frame.value?.iteration??0;if(!u())return E>0?e.back(Math.min(E,y())):ot;let w=t.cursor.value;if(!w?.calculation)return ot;let x=sn(w.calculation,c(),w.at);if(x!==null)g(x);else if(E>0)return $("end",()=>e.back(1));return ot}function k(){clearTimeout(l),t.playingSteps.value=!1}async function S(){let E=await v();t.playingSteps.peek()&&(E.ok?l=setTimeout(S,1e3/t.pace.peek()):k())}return{step:v,back:b,async play(){return u()?(t.playingSteps.value=!0,await S(),ot):e.play(t.speed.value)},async pause(){return k(),t.status.value.playing?e.pause():ot},setPace(E){t.pace.value=E,t.playingSteps.value&&(clearTimeout(l),l=setTimeout(S,1e3/E))},setStepBy(E){t.stepBy.value=E},rewind(){k(),m(0)},async showUpTo(E){k(),t.status.value.playing&&await e.pause();let w=await d(),x=E===$l?-1:w?.indices.get(E);return!w||x===void 0?{ok:!1,message:`No operation of this network gives ${E}.`}:(et(t.stepBy.value)||(t.stepBy.value="operation"),h(w),m(x+1),ot)},showEverything(){t.stepBy.value="iteration"}}}var vl="The starting values are back. Undo, or Ctrl-Z, brings the run back.";function Ko(t,e,n){async function o(c){t.notice.value="";let u=await e.send(c);return t.advice.value="",u.type==="applied"?{ok:!0}:(u.reason!=="stopped"&&(t.notice.value=u.message),{ok:!1,message:u.message})}let r=bl(t),a=()=>o({type:"pause"}),s={step:c=>o({type:"step",count:c}),back:c=>o({type:"back",count:c}),play:(c,u=null)=>o({type:"play",iterations_per_s:c,until:u}),pause:a},i=jo(t,s,{fetchOperations:n.operations,onOperation:({quantity:c})=>r.explain(c),onStep:Fo(t,n.derivation).sayOperation});async function l(c,u){let d=t.history.value[c],p=await o({type:c});return p.ok&&t.say(`${u}: ${d??"the last command"}.`),p}return{carryOut:o,...r,...qo(t,e),...Uo(t,o),...i,...Bo(t,i.step,n.prediction),stop:a,undo:()=>l("undo","Undone"),redo:()=>l("redo","Redone"),choose:c=>o({type:"choose",branch:c}),run:s.play,toggle:()=>t.progress.value?a():t.status.value.playing||t.playingSteps.value?i.pause():i.play(),reset:async()=>{i.rewind();let c=await o({type:"reset"});return c.ok&&(t.advice.value=vl),c},seek:c=>o({type:"seek",iteration:c}),open:c=>o({type:"open",recipe:c}),write:c=>{t.notation.value={...t.notation.value,...c}},dismiss:()=>{t.notice.value=t.advice.value=""}}}function bl(t){return{select(e){let[n,o]=[t.network.value,t.selected.value];if(e===o)return;let r=n&&L(n),[a,s]=[r?.get(o??""),r?.get(e??"")],l=a&&a.kind===s?.kind?ct(a).indexOf(t.quantity.value):0;ln(()=>{t.selected.value=e,s&&(t.quantity.value=ct(s)[Math.max(0,l)]??"")})},point(e,n,o){t.pointed.value=e===null?null:{name:e,x:n,y:o}},explainIfKnown(e){let n=t.network.value;n&&L(n).has(tn(e))&&this.explain(e)},free(){ln(()=>{t.selected.value=t.pointed.value=null,t.quantity.value=""})},explain(e){ln(()=>{t.selected.value=tn(e),t.quantity.value=e})}}}import{effect as wl}from"@preact/signals-core";function zo(t,e){let n="";wl(()=>{let{branches:o}=t.history.value,r=o.map(({id:s,end:i})=>`${s} ${i}`).join(", ");if(r===n)return;n=r;let a=t.branchCurves.peek();if(o.length===0){a.size>0&&(t.branchCurves.value=new Map);return}e.branches().then(s=>{r===n&&(t.branchCurves.value=new Map(s.map(i=>[i.id,i])))},()=>{})})}import{signal as yl}from"@preact/signals-core";function Vo(t,e){let n=yl(null),o=0;function r(s){let i=t.network.value&&L(t.network.value).get(s);return!t.keeps("numbers")&&i&&le(i)?i:null}function a(s,i,l,c=null){e.select(l),r(l)&&(n.value={name:l,x:s.x-i.x+s.width/2,y:s.y-i.y+s.height/2,typed:c})}return{place:n,open:a,press(s,i,l){t.selected.value===l?a(s,i,l):e.select(l)},drag(s){let[i,l]=[r(s),t.frame.value],c=i&&l?X(i,l):void 0;if(!i||!l||c===void 0)return null;let[u,d]=[kt(i,l),`drag ${++o}`];return{value:c,change:p=>{e.edit(s,p,u,d)}}}}}import{effect as kl}from"@preact/signals-core";var xl=300;function Jo(t,e){let n=null,o={subject:"",state:""},r=-1/0,a,s=({iteration:c,revision:u})=>`${c} ${u}`;function i(){clearTimeout(a);let[c,u]=[t.quantity.peek(),t.frame.peek()],d=tt(t.notation.peek()),p=`${c} ${d}`;if(n&&(n.subject!==p||!c)&&(n.stop.abort(),n=null),n||!c||!u)return;let h=o.subject===p,m=t.derivation.peek();if(h&&m?.quantity===c&&s(m)===s(u)||h&&o.state===s(u))return;let $=r+xl-performance.now();if(t.status.peek().playing&&h&&$>0){a=setTimeout(i,$);return}o={subject:p,state:s(u)},r=performance.now(),l(c,d,p)}async function l(c,u,d){let p=new AbortController;n={subject:d,stop:p};try{let h=await e(c,u,p.signal);if(p.signal.aborted)return;t.derivation.value=h,t.fault.value=""}catch(h){if(p.signal.aborted)return;t.fault.value=h.message}n=null,i()}kl(()=>{t.quantity.value,t.frame.value,t.notation.value,t.status.value,i()})}var Xo={numbers:"This page keeps the weights, biases, inputs and targets as they are.",rule:"This page keeps the rule as it is.",network:"This page keeps its network and its data."};function Yo(t,e){let n=(r,a)=>async(...s)=>{let i=a(...s);return e.watching||!e.keeps(i)?r(...s):(e.notice.value=Xo[i],{ok:!1,message:Xo[i]})},o=r=>e.network.value&&L(e.network.value).has(r)?"numbers":"rule";return{...t,edit:n(t.edit,o),tryEdit:n(t.tryEdit,o),open:n(t.open,()=>"network")}}import{effect as El}from"@preact/signals-core";function Zo(t,e){if(e.length===0)return;let n=El(()=>{t.frame.value&&queueMicrotask(()=>{n(),t.notice.value=e.join(" ")})})}import{computed as cn,effect as Sl,signal as Qo}from"@preact/signals-core";function tr(t,e,n){let o=Qo(null),r=cn(()=>{let c=t.network.value?.unlike_article??[];return!c.includes("network")&&!c.includes("data")}),a=cn(()=>{let c=t.network.value;return c!==null&&t.history.value.edits.some(({quantity:u})=>L(c).has(u))});Sl(()=>{let c=t.network.value;!c||r.value||Promise.all([n.recipe(),l()]).then(([u])=>{t.network.peek()===c&&(o.value=u)},()=>{})});let s=Qo(null);async function i(){let{thumbnails:c}=await l();s.value??=await n.thumbnails(c)}async function l(){return t.choices.value=t.choices.peek()??await n.choices(),t.choices.value}return{title:cn(()=>{let c=t.network.value;return c?r.value?a.value?"The article’s network, edited":"The article’s network":uo(c.layers,o.value,t.choices.value?.datasets??[]):""}),getChoices:l,thumbnails:s,getThumbnails:i,openArticle:async()=>e.open((await l()).article),async openDataset(c){let{article:u,datasets:d}=await l(),p=d.find(h=>h.name===c);return p&&e.open(co(u,p))}}}import{effect as dn}from"@preact/signals-core";var Ut=[["play","Play or pause"],["step","Step"],["back","Back"],["reset","Reset"],["nextStop","Next stop of the lesson"],["previousStop","Previous stop"]],St={on:!0,keys:{play:" ",step:"ArrowRight",back:"ArrowLeft",reset:"r",nextStop:"n",previousStop:"p"}},Ml=new Set(["Tab","Enter","Escape","Shift","Control","Alt","Meta","Dead","Unidentified"]);function er(t){try{let{on:e,keys:n}=JSON.parse(t??"");return Ut.reduce((o,[r])=>{let a=n?.[r];return typeof a=="string"&&Tl(o,r,a)?un(o,r,a):o},{...St,on:e!==!1})}catch{return St}}function un(t,e,n){let{keys:o}=t,r=rr(n),a=Ut.find(([s])=>o[s]===r&&s!==e)?.[0];return{...t,keys:{...o,...a?{[a]:o[e]}:{},[e]:r}}}function pn(t){return t!==""&&!Ml.has(t)}function nr({on:t,keys:e},n){return t?Ut.find(([o])=>e[o]===rr(n))?.[0]??null:null}function Gt(t){return{" ":"Space",ArrowRight:"→",ArrowLeft:"←",ArrowUp:"↑",ArrowDown:"↓"}[t]??(t.length===1?t.toUpperCase():t)}function or(t){return t===" "?"Space":t}function rr(t){return t.length===1?t.toLowerCase():t}function Tl({keys:t},e,n){return pn(n)&&t[e]!==n}function ar({notation:t,scheme:e,shortcuts:n},o){t.value=Co(o.notation.read()),n.value=er(o.shortcuts.read());let r=o.scheme.read();(r==="light"||r==="dark")&&(e.value=r),dn(()=>o.notation.write(JSON.stringify(t.value))),dn(()=>o.shortcuts.write(JSON.stringify(n.value))),dn(()=>o.scheme.write(e.value))}var sr=JSON.stringify({type:"ping"});function ir(t){return JSON.stringify({type:"look",hidden:t})}function lr(t){return JSON.stringify({type:"acknowledge",sequence:t})}function hn(t,e,n=!1){return JSON.stringify({type:"select",parameters:t,everything:e,...n?{objective:n}:{}})}function cr(t){return JSON.stringify({type:"view",...t})}function ur(t){return JSON.parse(t)}function pr(t,e){let n=new DataView(t);if(t.byteLength<16||n.getUint32(0,!0)!==1414744898||n.getUint8(4)!==1)throw new Error("A message of version 1 that begins BKST was expected.");let o=new Float64Array(t,16),r=n.getUint8(5),a=n.getUint32(8,!0);if(r===2)return _l(o,a);if(r===4)return Cl(o,a);if(r!==1&&r!==3)throw new Error(`A frame, a picture, a curve or epochs were expected; kind ${r} came.`);let s=n.getUint16(6,!0),i=r===1?Ol:Al,l=(s&8)!==0,c=o.length-(l?3:0),[u,d,p]=o.subarray(c);return i(o.subarray(0,c),e,{withPenalty:l?{penalty:u,error:d,trainError:p}:null,revision:a,sequence:n.getUint32(12,!0),diverged:(s&1)!==0,asks:(s&2)!==0,large:(s&4)!==0})}function dr(t,e){let[n,o,r,a,s,i,l,c,u,d]=t,p=e.slice(1).reduce(($,y)=>$+y,0),h=e[e.length-1],m=10,g=$=>t.subarray(m,m+=$);return{scalars:{iteration:n,end:o,epoch:r,sample:a,error:s,learningRate:i,trainError:l,testError:c,weightCount:u},parameterCount:u+d,biasCount:d,take:g,takeNeurons:()=>({netInputs:g(p),activations:g(e[0]+p),targets:g(h),outputErrors:g(h),deltas:g(p)}),end:()=>{if(m!==t.length)throw new Error(`A frame of ${m} numbers was expected; ${t.length} came.`)}}}function Ol(t,e,n){let{scalars:o,parameterCount:r,take:a,takeNeurons:s,end:i}=dr(t,e),l=a(r),c=s(),[u,d]=[a(r),a(r)];return i(),{kind:"frame",complete:!0,drawn:l,...n,...o,...c,parameters:l,gradients:u,updated:d}}function Al(t,e,n){let{scalars:o,biasCount:r,take:a,takeNeurons:s,end:i}=dr(t,e),{weightCount:l}=o,c=a(r),u=s(),d=a(1)[0],[p,h,m,g]=[a(d),a(d),a(d),a(d)],$=a(Math.ceil(l/2));i();let y=fn(p,h);return c.forEach((v,b)=>y[l+b]=v),{kind:"frame",complete:!1,drawn:new Float32Array($.buffer,$.byteOffset,l),...n,...o,...u,parameters:y,gradients:fn(p,m),updated:fn(p,g)}}function fn(t,e){let n=[];return t.forEach((o,r)=>n[o]=e[r]),n}function _l(t,e){let[n,o]=t,r=Math.ceil(o/n);if(t.length!==2+3*r)throw new Error(`A curve of ${2+3*r} numbers was expected; ${t.length} came.`);let a=s=>t.subarray(2+s*r,2+(s+1)*r);return{kind:"curve",revision:e,stride:n,length:o,lowest:a(0),highest:a(1),last:a(2)}}function Cl(t,e){let n=t.length/3;if(!Number.isInteger(n))throw new Error(`Epochs have three numbers for each point; ${t.length} came.`);let o=r=>t.subarray(r*n,(r+1)*n);return{kind:"epochs",revision:e,iterations:o(0),train:o(1),test:o(2)}}function fr(t,e,n){let o=null;function r(s){switch(s.type){case"network":o=s;break;case"status":t.status.value=s;break;case"history":t.history.value=s;break;case"progress":{let{goal:i,done:l,left:c}=s;t.progress.value=i===null?null:{goal:i,done:l,left:c};break}case"view":t.view.value=s;break;case"applied":case"refused":s.type==="refused"&&s.reason==="wrong_version"&&a(),e.answered(s);break;case"moving":n.moving(1e3*s.after_s),t.connection.value="moving";break}}function a(){n.stop(),t.connection.value="outdated"}return{opened(){t.progress.value=null,e.greet(1)},text(s){r(ur(s))},binary(s){if(!o)return;let i=pr(s,o.layers);t.receive(i,o),i.kind==="frame"&&i.asks&&n.send(lr(i.sequence))}}}import{effect as Nl}from"@preact/signals-core";var de=hn([],!1);function hr(t,{send:e,edited:n,everything:o}){let r=de,a=null,s="";return Nl(()=>{let[i,l]=[t.network.value,t.frame.value],c=!!(i?.settings?.l1||i?.settings?.l2),u=[t.selected.value,t.pointed.value?.name??null,n()],d=o();if(!i||!l||l===a||!l.large&&!c&&r===de)return;let p=L(i),h=u.filter((y,v)=>{let b=p.get(y??"");return l.large&&b&&"parameter"in b&&u.indexOf(y)===v}),m=l.large&&d,g=hn(m?[]:h,m,c),$=`${i.layers} ${i.biases}`;g===r&&($===s||r===de)||e(g)&&([r,a,s]=[g,l,$])}),{reopened(){[r,a]=[de,null]}}}import{effect as mr}from"@preact/signals-core";function gr(t,e,n,o){return mr(()=>{let r=t.network.value;!o.value||!r||n.recipe().then(a=>{t.network.peek()===r&&!t.opening.peek()&&(t.recipe.value=a)})}),mr(()=>{o.value&&!t.choices.peek()&&n.choices().then(r=>t.choices.value=r)}),{async begin(r){let[a,s]=[t.recipe.peek(),t.network.peek()];if(!a||!s)return{ok:!1,message:"The settings have not come yet."};let i=r({...a,rule:s.settings});t.recipe.value=i,t.opening.value+=1;let l=await e.open(i);return t.opening.value-=1,!l.ok&&t.recipe.peek()===i&&(t.recipe.value=a),l}}}import{batch as Il,computed as rt,effect as Rl,signal as N}from"@preact/signals-core";function $r({watching:t,locks:e=new Set}){let n=Pl(),o=N(gt),r=N("");return{watching:t,keeps:a=>t||e.has(a),...n,...Wl(n),notation:o,writing:rt(()=>Lo(o.value)),...ql(),connection:N("connecting"),reason:N(""),history:N({type:"history",undo:null,redo:null,branches:[],edits:[]}),branchCurves:N(new Map),progress:N(null),notice:Fl(n),advice:N(""),announcement:r,say(a){let s=a.replaceAll("_"," ");r.value=s===r.peek()?`${s} `:s},shortcuts:N(St),spokenOf:N(null),waiting:N(0),recipe:N(null),opening:N(0),choices:N(null),speed:N(10),playingSteps:N(!1),pace:N(1),predicting:N(!1),score:N({right:0,tried:0,last:null})}}function Pl(){let t=N(null),e=N(null),n=N(null),o=N(new Map),r=N({type:"status",playing:!1,iterations_per_s:10,until:null,message:""}),a=N("iteration"),s=N(null),i=rt(()=>s.value&&et(a.value)?Po(s.value.calculation,a.value,s.value.at):null),l=N(new Set),c=N(null),u=N(null),d=rt(()=>{let $=c.value?.parameter,y=$?[`${$}+`,`dE_total/d${$}`]:[];return new Set([...l.value,...y,...u.value?.hidden??[]])}),p=rt(()=>Wo(i.value,d.value)),h=rt(()=>{let[$,y]=[i.value,d.value];return v=>!y.has(v)&&($?.knows(v)??!0)}),m=N(null),g=Dl({network:t,frame:e,curve:n,epochs:m,drafts:o});return{network:t,frame:e,curve:n,epochs:m,drafts:o,status:r,stepBy:a,cursor:s,moment:i,withheld:l,question:c,view:u,hidden:d,drawn:p,knows:h,receive:g}}function Wl({frame:t,status:e,knows:n,hidden:o}){let r=rt(()=>p=>!o.value.has(p)&&n.value(p.endsWith("+")?`dE_total/d${p.slice(0,-1)}`:p)),a=N("w5"),s=N(null),i=N("dE_total/dw5"),l=N(null),c=N(""),u=rt(()=>{let p=l.value,h=p?[p.quantity,...p.factors.map(m=>m.quantity)]:[];return!p||p.quantity!==i.value||!h.every(r.value)?null:{...p,then:p.then.filter(m=>r.value(m.quantity))}}),d=rt(()=>{let[p,h]=[u.value,t.value],m=p?.iteration===h?.iteration&&p?.revision===h?.revision,g=p?.factors??[];return m||e.value.playing?g:g.map($=>({...$,value:null}))});return{explains:r,selected:a,pointed:s,quantity:i,derivation:l,fault:c,explained:u,factors:d}}function Dl({network:t,frame:e,curve:n,epochs:o,drafts:r}){let a=null,s=null,i=null,l=null,c=!1;function u(){c=!1,Il(()=>{l&&(t.value=l),a&&(e.value=a),s&&(n.value=s),i&&(o.value=i),d()}),a=s=i=l=null}function d(){let p=e.value?.revision??-1,h=new Map([...r.value].filter(([,m])=>m.revision===null||m.revision>p));h.size!==r.value.size&&(r.value=h)}return(p,h)=>{p.kind==="frame"?[a,l]=[p,h]:p.kind==="curve"?s=p:i=p,!c&&(c=!0,requestAnimationFrame(u))}}function Fl({frame:t}){let e=N(""),n=rt(()=>t.value?.revision);return Rl(()=>{n.value,e.value=""}),e}function ql(){let t=matchMedia("(prefers-color-scheme: dark)"),e=N(t.matches);t.addEventListener("change",()=>e.value=t.matches);let n=N("system"),o=rt(()=>n.value!=="system"?n.value:e.value?"dark":"light");return{scheme:n,theme:o}}import{batch as Hl,computed as wr,effect as kr,signal as Mt,untracked as jl}from"@preact/signals-core";import{computed as Gl,signal as me}from"@preact/signals-core";function vr(t){try{let e=JSON.parse(t??"{}");return typeof e!="object"||e===null||Array.isArray(e)?{}:Object.fromEntries(Object.entries(e).filter(([,n])=>typeof n?.given=="string"&&typeof n.shown=="boolean").map(([n,{given:o,shown:r}])=>[n,{given:o,shown:r}]))}catch{return{}}}function fe(t,e){let n=e.flatMap(({title:o})=>t[o]??[]);return{answered:n.length,shown:n.filter(({shown:o})=>o).length,of:e.length}}var Bl={right:"Right.",too_few_digits:"Right so far.",rounding:"Nearly.",unknown:"This cannot be judged.",unreadable:"This cannot be read."},Ul="No usual mistake gives this number. Check the numbers that go into it, one by one.";function he({verdict:t,mistakes:e,text:n}){let o=[...e.map(a=>a.text),...n?[n]:[]],r=t==="wrong"&&o.length===0;return[Bl[t]??"Not yet.",...r?[Ul]:o]}function br(t,e,n){let o=me(vr(t.progress.read())),r=me(null),a=me(""),s=me(null),i=Gl(()=>(e.value?.title??"")in o.value);function l(u,d){let p=e.value?.title??"";!p||p in o.value||(o.value={...o.value,[p]:{given:u,shown:d}},t.progress.write(JSON.stringify(o.value)))}async function c(){let u=e.value;try{let d=await t.fetchAnswer(n.value+1);return u!==e.value?!1:(s.value=d,!0)}catch(d){return u===e.value&&(a.value=d.message),!1}}return{progress:o,verdict:r,refusal:a,answer:s,isDone:i,fetchAnswer:c,begin(){r.value=null,a.value="",s.value=null},async check(u){let d=e.value;a.value="";try{let p=await t.check(n.value+1,u);return d!==e.value?"":(r.value=p,p.verdict==="right"&&await c()&&l(u,!1),he(p).join(" "))}catch(p){return d!==e.value?"":(r.value=null,a.value=p.message,a.value)}},async giveUp(){await c()&&l("",!0)}}}var Kl=/^#lesson=(\d+)$/;function xr(t,e,n){let o=Mt(null),r=Mt(!1),a=Mt(!1),s=Mt(!1),i=Mt(Math.max(0,Number(n.place.read()??1)-1)),l=wr(()=>o.value?.stops[i.value]??null),c=br(n,l,i),u=wr(()=>{let M=l.value;return!r.value||!M||s.value||d.value?!1:(c.isDone.value?M.after:M.before).quantity===""}),d=Mt(null),p=0,h=null;kr(()=>{let M=t.frame.value?.revision;!r.value||M===void 0||h===null||M===h||(h=M,jl(m))});async function m(){let M=JSON.stringify(await n.fetchRecipe()),[I,P]=[l.value,s.value];!r.value||!o.value||!I||(s.value=!yr(o.value).has(M),s.value&&!P?(b(),e.showEverything()):P&&!s.value&&await k(I))}async function g(M=!0){r.value=!0,a.value=!1;try{o.value??=await n.fetchPath()}catch{a.value=!0;return}await $(i.value,M)}async function $(M,I=!0){let P=(o.value?.stops.length??1)-1;i.value=Math.max(0,Math.min(M,P));let lt=String(i.value+1);n.place.write(lt),n.address.write(`#lesson=${lt}`),await y(I)}async function y(M){let[I,P]=[++p,l.value];if(!P)return;Hl(()=>{d.value=null,c.begin(),v(P,c.isDone.value)}),t.say(`Stop ${i.value+1} of ${o.value?.stops.length}: ${P.title}. ${P.asks}`);let lt=n.fetchRecipe();c.isDone.value&&c.fetchAnswer();let[Ze]=await Promise.all([lt,zl(t)]),Qe=JSON.stringify(Ze);if(I!==p||!o.value)return;if(h=t.frame.value?.revision??null,s.value=!yr(o.value).has(Qe),s.value)return b();let Vi=Qe===JSON.stringify(o.value.recipe);M&&await S(P.iteration,Vi),I===p&&await k(P)}function v(M,I){let P=M.quantity?[M.quantity]:[];t.withheld.value=new Set(I?M.after.hides:[...P,...M.before.hides]),t.spokenOf.value=new Set(M.speaks_of)}function b(){t.withheld.value=new Set,t.spokenOf.value=null}async function k(M){let I=c.isDone.value;v(M,I),await E(I?M.after:M.before)}async function S(M,I){let P=t.frame.value,[lt,Ze]=I&&P?[P.iteration,P.end]:[0,0];I?t.status.value.playing&&await e.carryOut({type:"pause"}):await e.carryOut({type:"open",recipe:o.value?.recipe}),M!==lt&&(M<=Ze?await e.carryOut({type:"seek",iteration:M}):(await e.carryOut({type:"play",iterations_per_s:null,until:M})).ok&&await Vl(t,M))}async function E({select:M,quantity:I,up_to:P}){let lt=p;P?await e.showUpTo(P):e.showEverything(),lt===p&&(I?e.explain(I):M&&e.select(M))}async function w(){!o.value||!l.value||(s.value=!1,v(l.value,c.isDone.value),await S(l.value.iteration,!1),await k(l.value))}async function x(M){let I=l.value,P=await c.check(M);P&&t.say(P),I&&I===l.value&&c.isDone.value&&await W(I)}async function A(){let M=l.value;await c.giveUp(),!(!M||M!==l.value||!c.answer.value)&&(t.say(`The answer is ${c.answer.value.value}.`),await W(M))}async function W(M){s.value||await k(M);let I=M.after.select;I&&l.value===M&&n.pointOut(I,!1)}async function Z(M){let I=++p;if(M.panel==="share")return n.openShare();for(let P of M.commands)if(!(await e.carryOut(P)).ok)return;M.commands.length>0?(s.value=!1,b(),e.showEverything()):t.spokenOf.value&&M.select&&(t.spokenOf.value=new Set([...t.spokenOf.value,M.select])),I===p&&(M.quantity?e.explain(M.quantity):M.select&&e.select(M.select),d.value=M,n.pointOut(M.select||M.shows,!0))}function ie(){p++,r.value=!1,b(),e.showEverything(),n.address.write("")}function zi(M=!0){let I=Kl.exec(n.address.read());I&&(i.value=Math.max(0,Number(I[1])-1),g(M))}return{path:o,open:r,failed:a,foreign:s,place:i,stop:l,tried:d,isQuiet:u,progress:c.progress,verdict:c.verdict,refusal:c.refusal,isDone:c.isDone,revealed:c.answer,show:g,close:ie,go:$,answer:x,showMe:A,next:()=>r.value&&$(i.value+1),back:()=>r.value&&$(i.value-1),showArticle:w,attempt:Z,follow:zi,async rewrite(){o.value&&(o.value=await n.fetchPath(),c.isDone.value&&await c.fetchAnswer())}}}function zl(t){return Er(()=>t.frame.value!==null)}function Vl(t,e){let n=!1;return Er(()=>{let{playing:o}=t.status.value;return n||=o,(t.frame.value?.iteration??0)>=e||n&&!o})}function Er(t){return new Promise(e=>{let n=kr(()=>{t()&&(queueMicrotask(()=>n()),e(void 0))})})}function yr({recipe:t,recipes:e}){return new Set([t,...e].map(n=>JSON.stringify(n)))}import{batch as Jl,effect as Sr}from"@preact/signals-core";function Mr(t){if(!t.watching)return;let e={selected:t.selected.peek(),quantity:t.quantity.peek()};Sr(()=>{let n=t.view.value,[o,r]=[t.selected.value,t.quantity.value],a=o!==null&&(o!==e.selected||r!==e.quantity);!n||a||(e={selected:n.selected,quantity:n.quantity},Jl(()=>{t.selected.value=n.selected,t.quantity.value=n.quantity}))}),Sr(()=>{let[n,o]=[t.view.value,t.cursor.value];if(!n)return;t.stepBy.value=n.step_by??"iteration";let r=o?.calculation;!o||!r||o.iteration!==n.iteration||o.at===n.at||(t.cursor.value={...o,at:Math.min(n.at,r.operations.length)})})}import{effect as Xl}from"@preact/signals-core";var Yl=100,Zl=200;function Tr(t,{send:e,stop:n}){let[o,r]=["",""],a=-1/0,s;function i(){if(clearTimeout(s),r===o)return;let l=a+Yl-performance.now();l>0?s=setTimeout(i,l):e(r)&&([o,a]=[r,performance.now()])}return Xl(()=>{let[l,c]=[t.cursor.value,t.stepBy.value],u=l&&et(c)?c:null;r=cr({selected:t.selected.value,quantity:t.quantity.value,step_by:u,iteration:u&&l?l.iteration:0,at:u&&l?l.at:0,stop:n(),hidden:[...t.hidden.value].slice(0,Zl)}),t.watching||i()}),{reopened(){o="",t.watching||i()}}}import{signal as Ht}from"@preact/signals-core";var Or=["explain","check","data","curves","numbers","settings"],Ar=300,Ql=.6;function _r(t,e){let n=tc(t.read()),o=Ht(Or.find(d=>!e.hidden.has(d))??"explain"),r=Ht(n.width),a=Ht(n.folded),s=Ht(e.projector),i=Ht(e.isFirstVisit&&!n.begun),{begun:l}=n;function c(){t.write(JSON.stringify({width:r.value,folded:a.value,begun:l}))}function u(d){a.value=d,c()}return{panel:o,width:r,folded:a,projector:s,isFirstVisit:i,open(d){Or.includes(d)&&e.hidden.has(d)||(o.value=d,a.value&&u(!1))},fold:u,resize(d,p){r.value=Math.round(Math.max(Ar,Math.min(Ql*p,d))),c()},project(d){s.value=d,e.writeProjector(d)},begin(){l||(l=!0,i.value=!1,c())}}}function tc(t){try{let{width:e,folded:n,begun:o}=JSON.parse(t??"");return{width:typeof e=="number"&&e>=Ar?e:null,folded:n===!0,begun:o===!0}}catch{return{width:null,folded:!1,begun:!1}}}import{effect as ec,signal as nc}from"@preact/signals";function Cr(t){let{store:e,isOpen:n}=t,[o,r]=[n("data"),n("curves")],a=()=>(e.network.value?.samples??0)>1;mn(()=>r.value,async()=>(await import("./curves_view-6Q6OXK6B.js")).createCurvesView({...t,panelOpen:r}));let s=mn(()=>o.value||a(),async()=>(await import("./data_view-AX5QASYE.js")).createDataView({...t,panelOpen:o}));return mn(()=>r.value,async()=>(await import("./landscape_view-SOMH2HVG.js")).createLandscapeView({...t,panelOpen:r,data:s})),s}function mn(t,e){let n=nc(null),o=!1;return ec(()=>{!t()||o||(o=!0,e().then(r=>n.value=r,()=>o=!1))}),n}var gn=["open","undo","lesson","exercises","share","view","diagram","plane","legend","rule","curve","transport","explain","check","data","curves","numbers","settings"],oc=["numbers","rule","network"];function Lr(t){let e=new URLSearchParams(t),n=[];function o(i,l){let c=(e.get(i)??"").split(",").filter(u=>u!=="");for(let u of c)l.includes(u)||n.push(`The address says ${i}=${u}. Known are ${l.join(", ")}.`);return c.filter(u=>l.includes(u))}let r=e.has("embed"),a=o("embed",gn),s=new Set(o("hide",gn));if(r)for(let i of gn)a.includes(i)||s.add(i);return{projector:e.get("view")==="projector",embedded:r,hidden:s,locks:new Set(o("lock",oc)),unknown:n}}function $n(t){let n=[...new URLSearchParams(t)].filter(([o])=>["embed","hide","lock"].includes(o)).map(([o,r])=>`${o}=${encodeURIComponent(r).replaceAll("%2C",",")}`);return n.length>0?`?${n.join("&")}`:""}function Nr(t,e){let n=$n(t);return e?`${n}${n?"&":"?"}view=projector`:n}var rc="The server has much to do just now. The page asks again by itself.";function Ir({store:t,actions:e,root:n,wake:o}){switch(t.connection.value){case"lost":return f`<p class="banner warn" role="status">
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
    </p>`:t.waiting.value>0?f`<p class="banner warn" role="status">${rc}</p>`:t.status.value.message?f`<p class="banner warn" role="status">${t.status.value.message}</p>`:""}import{useLayoutEffect as cc,useState as vn}from"preact/hooks";var Rr="([a-z]+(?:\\d+(?:\\.\\d+)*)?(?:,[a-z]+[\\d.]+)*)",ac=new RegExp(`\\b(net|z|out|a|target|ideal|y|delta|E|dE|dout|dnet|b|w)_${Rr}|([∂δ][A-Za-z]*)_${Rr}`,"g"),sc=/\/d(?=[wb][\d_])/g;function _(t){return ic(t.replace(sc,"/∂"))}function nt(t){return t.replace(/10\^(−?\d+)/g,(e,n)=>`10${[...n].map(r=>r==="−"?"⁻":"⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(r)]).join("")}`)}function ic(t){let e=[],n=0;for(let o of t.matchAll(ac)){let[r,a,s,i,l]=o;e.push(t.slice(n,o.index),lc(a??i),f`<sub>${s??l}</sub>`),n=o.index+r.length}return[...e,t.slice(n)]}function lc(t){return t==="delta"?"δ":t.length>1&&t.startsWith("d")?`∂${t.slice(1)}`:t}var Pr=11;function Wr({store:t,actions:e,fetchChecks:n}){let[o,r]=vn(null),[a,s]=vn("idle"),[i,l]=vn(""),[c,u]=[t.frame.value,t.network.value],d=!o||o.iteration!==c?.iteration||o.revision!==c?.revision;cc(()=>r(null),[u?.names]);async function p(){let h=t.network.value;s("busy"),l("");try{let m=await n();t.network.value?.names===h?.names&&r(m)}catch(m){l(m.message)}s("idle")}return f`
    <p class="hint">
      Each weight a little up, then a little down: (E(w + h) − E(w − h)) / 2h. No chain rule, and the same
      number.
    </p>
    <button type="button" disabled=${a==="busy"} onClick=${p}>
      ${a==="busy"?"Checking …":"Check all gradients"}
    </button>
    <div role="status">
      ${i&&f`<p class="hint">${i}</p>`}
      ${o&&u?f`<p>${uc(o)}${d?f` <span class="hint">The network has moved on since.</span>`:""}</p>`:""}
    </div>
    ${o&&u?f`<div class="scrolls"><${pc} ...${{store:t,actions:e,network:u,found:o}} /></div>`:""}
  `}function uc({checks:t,iteration:e}){let n=t.filter(({agrees:o})=>!o).length;return n===0?`✓ All ${t.length} gradients of iteration ${e} agree.`:`✗ ${n} of ${t.length} gradients of iteration ${e} differ.`}function pc({store:t,actions:e,network:n,found:o}){let r=t.writing.value,a=L(n);return f`<table class="gradients">
    <thead>
      <tr>
        <th scope="col">name</th>
        <th scope="col">∂E/∂</th>
        <th scope="col">difference</th>
        <th scope="col">gap</th>
      </tr>
    </thead>
    <tbody>
      ${o.checks.map(({parameter:s,gradient:i,numeric:l,gap:c,agrees:u,note:d})=>{let p=a.get(s),h=t.knows.value(`dE_total/d${s}`);return f`<tr key=${s} class=${u?"agrees":"differs"} title=${d}>
          <th scope="row">
            <button
              type="button"
              class="plain cell"
              onClick=${()=>e.explain(`dE_total/d${s}`)}
            >
              ${_(p?r.name(p):s)}
            </button>
          </th>
          <td>${h?bn(i,r.number):"□"}</td>
          <td>${h?bn(l,r.number):"□"}</td>
          <td>
            ${h?f`<meter
                      min="0"
                      max=${Pr}
                      value=${dc(c)}
                      aria-label="digits that agree"
                    ></meter>
                    ${` ${u?"✓ agrees":"✗ differs"} ${bn(c,m=>m.toExponential(0))}`}`:"□"}
          </td>
        </tr>`})}
    </tbody>
  </table>`}function bn(t,e){return t===null?"–":e(t)}function dc(t){return t===null?0:Math.max(0,Math.min(Pr,-Math.log10(Math.max(t,1e-16))))}import{createContext as fc}from"preact";import{useContext as hc,useId as mc,useLayoutEffect as gc,useRef as ge,useState as Dr}from"preact/hooks";var wn=fc(null);function Tt({label:t,value:e,keep:n,leave:o,autofocus:r,begin:a=null,disabled:s,step:i=.01}){let l=mc(),c=hc(wn)?.value.notation.comma==="true",u=w=>c?xt(w).replace(".",","):xt(w),d=ge(null),p=ge(a),[,h]=Dr(0),m=ge(null),[g,$]=Dr(""),y=ge(!1);gc(()=>{r&&(d.current?.focus(),a===null&&d.current?.select())},[]);function v(w){p.current=w,h(x=>x+1)}async function b(){if(y.current)return;if(p.current===null)return o?.();let w=Dt(p.current);if(w===null)return $(`“${p.current}” is not a number. Try ${u(.4)}, 2/5 or 1e-3.`);y.current=!0;let x=await n(w);x.ok?k():$(x.message??""),y.current=!1}function k(){m.current=null,v(null),$(""),o?.()}function S(w){let x=p.current===null?e:Dt(p.current);if(x===null)return;let A=Number((x+w*i).toFixed(12));v(u(A)),n(A).then(W=>$(W.ok?"":W.message??""))}function E(w){let x={Enter:()=>{b()},Escape:k,ArrowUp:()=>S(w.shiftKey?10:1),ArrowDown:()=>S(w.shiftKey?-10:-1)}[w.key];w.stopPropagation(),x&&(w.preventDefault(),x())}return f`<span class="number-field">
    <input
      ref=${d}
      type="text"
      inputmode="decimal"
      autocomplete="off"
      spellcheck=${!1}
      disabled=${s}
      aria-label=${t}
      aria-invalid=${g!==""}
      aria-describedby=${g?`${l}-refusal`:null}
      value=${p.current??m.current??u(e)}
      onInput=${w=>v(w.target.value)}
      onKeyDown=${E}
      onFocus=${w=>m.current=w.target.value}
      onBlur=${()=>{m.current=null,b()}}
    />
    ${g&&f`<span class="refusal" role="alert" id=${`${l}-refusal`}>${g}</span>`}
  </span>`}function G({label:t,value:e,options:n,choose:o,disabled:r=!1}){return f`<label class="field">
    <span>${t}</span>
    <select
      value=${e}
      disabled=${r}
      onChange=${a=>o(a.target.value)}
    >
      ${n.map(([a,s])=>f`<option key=${a} value=${a}>${s}</option>`)}
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
    <${Tt} label=${e??t} value=${n} step=${o} keep=${r} />
  </div>`}function $t(t){let e=t.replaceAll("_"," ");return e.charAt(0).toUpperCase()+e.slice(1)}import{useLayoutEffect as Fr,useRef as $c}from"preact/hooks";var vc=.5;function st({tex:t,spoken:e,typeset:n,small:o=!1}){return f`<span class="formula" ...${e?{role:"math","aria-label":e}:{"aria-hidden":"true"}}
    ><${yn} tex=${o?`\\textstyle ${t}`:t} typeset=${n}
  /></span>`}function Ur({left:t="",sides:e,spoken:n,typeset:o}){let r=e.filter((a,s,i)=>s===0||Br(a)!==Br(i[s-1]));return f`<div class="formula-place" role="math" aria-label=${n}>
    ${t&&f`<${yn} tex=${t} typeset=${o} />`}
    ${r.map((a,s)=>f`<${yn} key=${s} tex=${`{}= ${a}`} typeset=${o} />`)}
  </div>`}function yn({tex:t,typeset:e}){let n=$c(null);return Fr(()=>{let o=n.current;o&&e(o,`\\displaystyle ${t}`).then(()=>qr(o))},[t]),Fr(()=>{let o=n.current,r=new ResizeObserver(()=>qr(o));return r.observe(o.parentElement),()=>r.disconnect()},[]),f`<span class="piece" ref=${n}></span>`}function qr(t){t.style.fontSize="";let[e,n]=[t.clientWidth,t.scrollWidth];n>e&&e>0&&(t.style.fontSize=`${Math.max(vc,e/n)}em`)}function Br(t){return t.replace(/\\html(?:Data|Class)\{[^}]*\}/g,"").replace(/[{}]/g,"")}function Gr({step:t,hasNumbers:e,typeset:n,writing:o}){let{in_symbols:r,in_numbers:a,result:s}=t.tex,i=[r,...e?[a]:[]].filter((l,c)=>c===0||l!==s);return f`<div class="chain">
    <${Ur} sides=${i} spoken=${t.spoken} typeset=${n} />
    <${$e} step=${t} writing=${o} />
    <${Hr} step=${t} typeset=${n} />
  </div>`}function kn({step:t,depth:e,typeset:n,writing:o,colour:r,at:a}){let{left:s,in_symbols:i}=t.tex;return f`<li
    class=${e>0?"factor inner":"factor"}
    data-quantity-of=${t.quantity}
    data-quantity=${t.quantity}
    data-factor=${r}
    data-at=${a}
  >
    <div class="formula-place equation" role="math" aria-label=${t.spoken}>
      <span class="left"><${st} tex=${s} spoken="" typeset=${n} small /></span>
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
    <${Hr} step=${t} typeset=${n} />
  </li>`}function $e({step:t,writing:e,numbers:n=!1}){let{note:o,same:r,rounded:a,result:s}=t,i=n&&t.numbers!==s;return!i&&!o&&r.length===0&&!a?"":f`<p class="note">
    ${i?f`<span class="number">${nt(t.numbers)}</span>. `:""}
    ${r.map(({plain:l,spoken:c})=>f`<span class="same" aria-label=${c} role="math">${_(l)}</span>. `)}
    ${o?_(e.letters(o)):""}
    ${a?f` <span class="rounded">Rounded for display.</span>`:""}
  </p>`}function Hr({step:t,typeset:e}){return t.small.length===0?"":f`<details>
    <summary>Step by step</summary>
    ${t.small.map((n,o)=>f`<div class="small" key=${o}>
          <${st} tex=${n.tex} spoken=${n.spoken} typeset=${e} />
          <p class="note">${_(n.why)}</p>
        </div>`)}
  </details>`}var ve=9;function jr(t,e,n){let o=n.name(e);switch(t){case`dE_total/d${e.name}`:return`∂E/∂${o}`;case`${e.name}+`:return`${o}⁺`;case`net_${e.name}`:return n.net;case`out_${e.name}`:return n.out;case`delta_${e.name}`:return"δ";case"E_total":return"E_total";default:return t.startsWith("E_")?"E":n.letters(t.replace(/(^|\/)d/g,"$1∂").replace("delta","δ"))}}function Kr({store:t,actions:e,element:n}){let o=t.quantity.value,r=ct(n),a=r.includes(o)||o===""?r:[...r,o];return a.length<2?"":f`<div class="choices" role="group" aria-label="Quantity to explain">
    ${a.map(s=>f`<button
          key=${s}
          type="button"
          class="plain"
          aria-label=${jr(s,n,t.writing.value)}
          aria-pressed=${s===o}
          onClick=${()=>e.explain(s)}
        >
          ${_(jr(s,n,t.writing.value))}
        </button>`)}
  </div>`}function zr({store:t,actions:e,element:n,typeset:o,light:r}){let[a,s,i]=[t.explained.value,t.frame.value,t.quantity.value];if(ct(n).length===0)return f`<p class="hint">This number is given, not worked out.</p>`;let l=a?.iteration===s?.iteration&&a?.revision===s?.revision,c=!l&&!t.status.value.playing;return f`<section class="explanation" aria-label="How it comes about" aria-busy=${!l}>
    ${a?"":f`<p class="hint">${bc(t,i)}</p>`}
    ${a&&f`<div
        class=${c?"steps stale":"steps"}
        onPointerOver=${u=>r(Ec(u.target))}
        onPointerLeave=${()=>r(null)}
        onClick=${u=>Sc(u.target,t,e)}
      >
        <${wc} ...${{shown:a,typeset:o,writing:t.writing.value}} />
      </div>`}
    <p class="hint when" role="status">
      ${a&&c?`These steps are of iteration ${O(a.iteration)}.`:""}
    </p>
  </section>`}function bc(t,e){return t.fault.value?t.fault.value:t.hidden.value.has(e)?"Hidden until the question is answered.":t.explains.value(e)?t.derivation.value?.quantity===e?"Not worked out yet at this operation.":"":"Not worked out yet at this operation."}function wc({shown:t,typeset:e,writing:n}){let{iteration:o,factors:r,gradient_check:a}=t,s=xn(t),i=yc(t,s),l=new Map(r.map(({quantity:d,number:p})=>[d,p])),c=({step:d,depth:p})=>f`<${kn}
      key=${d.quantity}
      ...${{step:d,depth:p,typeset:e,writing:n}}
      colour=${l.get(d.quantity)}
      at=${r.find(({quantity:h})=>h===d.quantity)?.at}
    />`,u=s===t.steps.at(-1)&&t.then.length>0;return f`
    <div class="result" data-quantity-of=${s.quantity}>
      <${st} tex=${s.tex.left} spoken="" typeset=${e} small />
      <span>=</span>
      <strong>${nt(s.result)}</strong>
      <span class="iteration"
        >iteration <span data-testid="explained-iteration">${O(o)}</span></span
      >
    </div>
    ${a?f`<${Tc} check=${a} writing=${n} />`:""}
    <${Gr} step=${s} hasNumbers=${!kc(s,i)} ...${{typeset:e,writing:n}} />
    ${i.length>0?f`<ol class="factors">
            ${i.slice(0,ve).map(c)}
          </ol>`:""}
    ${i.length>ve?f`<details class="more">
            <summary>${i.length-ve} more</summary>
            <ol class="factors">
              ${i.slice(ve).map(c)}
            </ol>
          </details>`:""}
    ${u?f`<${xc} ...${{then:t.then,typeset:e,writing:n}} />`:""}
  `}function xn({quantity:t,steps:e,then:n}){return(t==="E_total"?n.at(-1):void 0)??e.at(-1)}function yc({steps:t},e){let n=new Map(t.map(a=>[a.quantity,a])),o=[];n.delete(e.quantity);function r(a,s){for(let i of a.uses){let l=n.get(i);l&&(n.delete(i),o.push({step:l,depth:s}),r(l,s+1))}}return r(e,0),o}function kc({uses:t,tex:e},n){return e.in_symbols.split("\\htmlData{").length-1===t.length&&t.every(r=>n.some(({step:a,depth:s})=>s===0&&a.quantity===r))}function xc({then:t,typeset:e,writing:n}){let o=t.at(-1);return f`<div class="next" data-quantity-of=${o.quantity} data-at="learning_rate">
    <p class="hint">Next value</p>
    ${t.length>1?f`<ol class="factors">
            ${t.slice(0,-1).map(r=>f`<${kn} key=${r.quantity} depth=${0} ...${{step:r,typeset:e,writing:n}} />`)}
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
  </div>`}function Ec(t){let e=t instanceof Element?t.closest("[data-at]"):null;return e?.getAttribute("data-at")||(e?.getAttribute("data-quantity")??null)}function Sc(t,e,n){if(!(t instanceof Element)||t.closest("summary"))return;let o=t.closest("[data-quantity]")?.getAttribute("data-quantity");o&&o!==e.quantity.value&&n.explainIfKnown(o)}function Mc(t){let[e,n]=t.toExponential(0).replace("+","").replaceAll("-","−").split("e");return t===0?"0":nt(`${e}·10^${n}`)}function Tc({check:{numeric:t,gap:e,agrees:n,note:o},writing:r}){return t===null||e===null?"":f`<p class="difference" data-testid="difference">
    <span class=${n?"agrees":"differs"}>${n?"✓ agrees":"✗ differs"}</span>${" "}
    <abbr
      title="The error a little above minus the error a little below, divided by the distance. No derivative."
      >central difference</abbr
    >
    ${" "}<span class="number">${r.number(t,12)}</span>, gap ${Mc(e)}
    ${o?` ${o}`:""}
  </p>`}import{useLayoutEffect as Oc,useState as Ac}from"preact/hooks";var[_c,En]=[40,8];function Vr(t){let{store:e}=t,n=e.moment.value;return n?f`<${Cc} ...${t} moment=${n} />`:""}function Cc({store:t,actions:e,fetchEquations:n,moment:o}){let[r,a]=Ac({key:"",equations:[]}),s=t.frame.value,i=o.group.slice(-_c).map(({quantity:g})=>g),l=tt(t.notation.value),c=`${i} ${s?.iteration} ${s?.revision} ${l}`;Oc(()=>{if(i.length===0)return;let g=new AbortController;return n(i,l,g.signal).then(({equations:$,iteration:y,revision:v})=>{let b=y===s?.iteration&&v===s?.revision;!g.signal.aborted&&b&&a({key:c,equations:$})},()=>{}),()=>g.abort()},[c]);let u=i.length===0||r.key===c,d=u&&i.length>0?r.equations:[],p=d.at(-1),h=({quantity:g,plain:$,spoken:y})=>f`<li key=${g} class=${g===t.quantity.value?"explained":""}>
      <button type="button" class="plain" onClick=${()=>e.explain(g)}>
        <span class="equation" aria-hidden="true">${_(nt($))}</span
        ><span class="spoken">${y}</span>
      </button>
    </li>`,m=d.slice(0,-En);return f`<section
    class="operation"
    aria-label="Operations of this step"
    aria-busy=${!u}
    data-testid="operation"
  >
    <p class="heading">
      <span
        >${Lc(o,t.cursor.value)}${p?f`<span class="spoken"> ${p.spoken}</span>`:""}</span
      >
      <button type="button" class="plain" onClick=${e.showEverything}>Show everything</button>
    </p>
    ${m.length>0?f`<details>
            <summary>${o.group.length-En} operations before these</summary>
            <ol>
              ${m.map(h)}
            </ol>
          </details>`:""}
    ${d.length>0?f`<ol>
            ${d.slice(-En).map(h)}
          </ol>`:""}
  </section>`}function Lc({at:t,of:e,operation:n,group:o},r){let a=r?.iteration??0;if(e===0)return"Fetching the operations of this iteration …";if(!n)return`From iteration ${O(a)} to ${O(a+1)}: nothing is worked out yet. Step does the first of ${O(e)} operations.`;let s=r?.calculation?.batch??1,i=n.sample===null&&s>1?`, all ${O(s)} samples of the batch`:"",l=t===e?` The next step goes on from iteration ${O(a+1)}.`:"",c=o.length>1?`, with the ${O(o.length-1)} before it`:"";return`Operation ${O(t)} of ${O(e)}, ${n.phase}${i}${c}.${l}`}function Jr({store:t,actions:e,typeset:n,light:o,copy:r,fetchEquations:a}){let[s,i,l]=[t.frame.value,t.network.value,t.selected.value],c=i&&l?L(i).get(l):void 0;return f`
    <${Vr} ...${{store:t,actions:e,fetchEquations:a}} />
    ${!s||!i||!c?f`<p class="hint">
            Click a weight or a neuron to see how its numbers come about.
            ${t.keeps("numbers")?"":" A second click changes it: also while it plays."}
          </p>`:f`<div class="about" key=${c.name}>
            <h3>${U(c)}</h3>
            <div class="what">
              <${Kr} ...${{store:t,actions:e,element:c}} />
              <button type="button" class="plain pin" onClick=${e.free}>pinned · Esc frees</button>
            </div>
            <${zr} ...${{store:t,actions:e,element:c,typeset:n,light:o}} />
            ${t.fault.value?f`<${Nc} ...${{store:t,element:c,frame:s}} />`:""}
            <${Ic} ...${{store:t,actions:e,element:c,frame:s,network:i,copy:r}} />
          </div>`}
  `}function Nc({store:t,element:e,frame:n}){if(e.kind!=="weight"&&e.kind!=="bias")return"";let{number:o}=t.writing.value,r=[["gradient",`dE_total/d${e.name}`,o(n.gradients[e.parameter])],["next value",`${e.name}+`,o(n.updated[e.parameter])]];return f`<dl>
    ${r.map(([a,s,i])=>f`<div class="row">
          <dt>${a}</dt>
          <dd>${t.explains.value(s)?i:"□"}</dd>
        </div>`)}
  </dl>`}function Ic({store:t,actions:e,element:n,frame:o,network:r,copy:a}){let s=t.explained.value,i=n.kind==="target"?t.writing.value.target:t.writing.value.name(n),l=async()=>{s&&(t.notice.value=await a(xn(s).copy)?"The formula is on the clipboard, as TeX.":"The browser did not allow that.")};return f`<div class="changing">
    ${le(n)?f`<span class="field-name">${_(i)}</span> ${Rc(t,e,n,o)}
            ${Pc(n,r,t,e)}`:""}
    ${s&&ct(n).length>0?f`<button type="button" class="plain copy" aria-label="TeX: copy this formula" onClick=${l}>
            TeX
          </button>`:""}
  </div>`}function Rc(t,e,n,o){let r=t.explained.value?.element[n.name],a=t.drafts.value.get(n.name)?.value??r??X(n,o);return a===void 0?"…":t.keeps("numbers")?f`<span class="number">${t.writing.value.number(a)}</span>`:f`<${Tt}
    label=${`New value of ${n.name}`}
    value=${a}
    keep=${s=>e.edit(n.name,s,kt(n,o))}
  />`}function Pc(t,{settings:e},n,o){if(n.keeps("rule")||t.kind!=="weight"&&t.kind!=="bias")return"";let r=e.frozen.filter(s=>s!==t.name),a=s=>{o.edit("frozen",[...r,...s?[t.name]:[]].join(" "))};return f`<${at}
    label=${`Freeze ${t.name}`}
    value=${e.frozen.includes(t.name)}
    choose=${a}
  />`}import{useState as Gc}from"preact/hooks";import{useRef as Wc}from"preact/hooks";function be({store:t,open:e},n){let o=Wc("");return(e.value||!t.status.value.playing)&&(o.current=n()),o.current}function Yr(t){let{layers:e}=t.names,n=L(t),o=new Map([...n.values()].flatMap(a=>a.kind==="bias"?a.to.map(s=>[s,a.parameter]):[])),r=0;return e.slice(1).map((a,s)=>{let i=e[s],l=r;return r+=a.length*i.length,{index:s+1,from:i,to:a,first:l,feeding:i.map(c=>Xr(n.get(c)).activation),neurons:a.map(c=>Xr(n.get(c)).neuron),biases:a.flatMap(c=>o.get(c)??[])}})}function Xr(t){if(t?.kind==="neuron")return t;if(t?.kind==="input")return{...t,neuron:-1};throw new Error("A layer has inputs or neurons.")}var Dc={light:{negative:[31,95,168],positive:[179,88,6],zero:[120,126,134]},dark:{negative:[121,184,255],positive:[255,171,94],zero:[128,136,146]}},jt=32,Fc={light:[[19,75,138],[91,155,213],[246,246,246],[232,150,90],[163,71,0]],dark:[[140,196,255],[63,127,191],[27,31,36],[192,113,43],[255,184,112]]},Kt=128;function we(t,e){return Math.round(Math.sqrt(Math.min(1,Math.abs(t)/e))*jt)/jt||0}function Sn(t,e){let n=Dc[e],o=t<0?n.negative:n.positive,r=we(t,1);return`rgb(${o.map((s,i)=>Math.round(n.zero[i]+(s-n.zero[i])*r)).join(" ")})`}function qc(t){return 1.5+5*we(t,4)}function Bc(t){return t<0?"7 5":"none"}var Zr=new Map;function ye(t,e){let o=4*(we(t,1)*jt*(jt+1)+we(t,4)*jt)+(t<0?2:0)+(e==="dark"?1:0),r=Zr.get(o);if(r)return r;let a={stroke:Sn(t,e),thick:qc(t),dash:Bc(t)};return Zr.set(o,a),a}var Qr=new Map;function Mn(t){let e=Qr.get(t);if(e)return e;let n=Array.from({length:2*Kt+1},(a,s)=>Uc(Fc[t],s/(2*Kt))),o=new Uint8ClampedArray(n.flatMap(a=>[...a,255])),r={pixels:new Uint32Array(o.buffer),css:n.map(a=>`rgb(${a.join(" ")})`)};return Qr.set(t,r),r}function ke(t){let e=Math.round(Math.sqrt(Math.min(1,Math.abs(t)/1))*Kt)||0;return t<0?Kt-e:Kt+e}function Uc(t,e){let n=e*(t.length-1),[o,r]=[t[Math.floor(n)],t[Math.ceil(n)]];return o.map((a,s)=>Math.round(a+(r[s]-a)*(n-Math.floor(n))))}function xe(t,[e,n]){return t.knows.value(e)?t.writing.value.number(n):"□"}function Ee({store:t,title:e,rows:n,columns:o,cells:r,edge:a,weight:s,point:i,select:l}){let c=o.some(d=>d!==""),u=d=>d?"crossed":"";return f`<table class=${s?"matrix":"vector"}>
    <caption>
      ${e}
    </caption>
    ${c?f`<thead>
            <tr>
              ${n.some(d=>d!=="")?f`<td></td>`:""}
              ${o.map(d=>f`<th scope="col" key=${d} class=${u(a?.from===d)}>${d}</th>`)}
            </tr>
          </thead>`:""}
    <tbody>
      ${r.map((d,p)=>f`<tr key=${n[p]}>
            ${n[p]?f`<th scope="row" class=${u(a?.to===n[p])}>${n[p]}</th>`:""}
            ${d.map((h,m)=>{let g=xe(t,h);if(!s||!l||!i)return f`<td key=${m}>${g}</td>`;let $=s(p,m),y=a?.name===$;return f`<td
                key=${$}
                class=${y?"chosen":u(a?.to===n[p]||a?.from===o[m])}
              >
                <button
                  type="button"
                  class="plain cell"
                  style=${{borderColor:g==="□"?"transparent":Sn(h[1]??0,t.theme.value)}}
                  aria-label=${`${g==="□"?"not known yet":g}, ${e} of ${$}, from ${o[m]} to ${n[p]}`}
                  onPointerMove=${v=>v.pointerType!=="touch"&&i($,v.clientX,v.clientY)}
                  onPointerLeave=${()=>i(null,0,0)}
                  onClick=${()=>l($)}
                >
                  ${g}
                </button>
              </td>`})}
          </tr>`)}
    </tbody>
  </table>`}var ta=[["parameters","W"],["gradients","∂E/∂W"],["updated","W⁺"]],Hc=576;function ea(t){let[e,n]=Gc(ta[0][0]);return be(t,()=>jc(t,e,n))}function jc({store:t,actions:e,open:n},o,r){let[a,s]=[t.network.value,t.frame.value];if(!a||!s||s.large&&!n.value)return"";if(!s.complete)return f`<p class="hint">Fetching all numbers …</p>`;let i={parameters:Kc,gradients:zc,updated:Jc}[o];return f`
    <div class="choices" role="group" aria-label="What the matrices hold">
      ${ta.map(([l,c])=>f`<button
            key=${l}
            type="button"
            class="plain"
            aria-pressed=${l===o}
            onClick=${()=>r(l)}
          >
            ${c}
          </button>`)}
    </div>
    ${Yr(a).map(l=>{let{index:c,to:u,from:d}=l;return u.length*d.length>Hc?f`<p class="hint">
          Layer ${c}: ${u.length} × ${d.length} weights, too many to be read here.
        </p>`:f`<section class="layer" key=${c} aria-label=${`Layer ${c}`}>
        <${i} ...${{store:t,actions:e,network:a,frame:s,layer:l}} />
      </section>`})}
  `}function Kc({store:t,actions:e,network:n,frame:o,layer:r}){let{net:a,out:s}=t.writing.value,{from:i,to:l,biases:c}=r,u={store:t,actions:e,network:n,frame:o,layer:r};return f`
    <h3>Layer ${r.index}: ${a} = W · ${s}${c.length>0?" + b":""}</h3>
    <div class="product">
      <${zt} ...${u} kind="parameters" title="W" />
      <span class="sign">·</span>
      <${Se} ...${{store:t,title:s,names:i,cells:na(r,o)}} />
      ${c.length>0?f`<span class="sign">+</span>
              <${Se}
                ...${{store:t,title:"b",names:l,cells:c.map(d=>Xc(n,d,o.parameters[d]))}}
              />`:""}
      <span class="sign">=</span>
      <${Se}
        ...${{store:t,title:a,names:l,cells:r.neurons.map((d,p)=>[`net_${l[p]}`,o.netInputs[d]])}}
      />
    </div>
  `}function zc({store:t,actions:e,network:n,frame:o,layer:r}){let{out:a,notation:s}=t.writing.value,i=s.delta_sign==="-1"?-1:1,{batch_size:l,sample_reduction:c,l1:u,l2:d}=n.settings,p=Math.min(l||n.samples,n.samples),h=[u?" + λ₁·sign W":"",d?" + λ₂·W":""].join(""),m=p===1,g=m?`${i<0?"−":""}δ · ${a}ᵀ${h}`:`the ${c} of ${i<0?"−":""}δ · ${a}ᵀ over the ${p} samples of the batch${h}`,$=r.neurons.map((y,v)=>[`delta_${r.to[v]}`,i*o.deltas[y]]);return f`
    <h3>Layer ${r.index}: ∂E/∂W = ${g}</h3>
    <div class="product">
      ${m?f`<${Se} ...${{store:t,title:"δ",names:r.to,cells:$}} />
              <span class="sign">·</span>
              <${Ee}
                ...${{store:t,title:`${a}ᵀ`,columns:r.from,rows:[""],cells:[na(r,o)]}}
              />
              <span class="sign">=</span>`:""}
      <${zt} ...${{store:t,actions:e,network:n,frame:o,layer:r}} kind="gradients" title="∂E/∂W" />
    </div>
    <${Vc} ...${{store:t,network:n,frame:o,layer:r,single:m}} />
  `}function Vc({store:t,network:e,frame:n,layer:o,single:r}){let a=[...new Set(o.biases)];if(a.length===0)return"";let s=a.length<o.to.length||e.biases==="shared";return f`<p class="bias-gradients">
    ${a.map((i,l)=>{let c=e.names.parameters[i],u=s?o.to.length>1?"Σ δ":"δ":`δ of ${o.to[l]}`,d=t.writing.value.notation.delta_sign==="-1"?"−":"";return f`<span key=${c} data-bias=${c}
        >∂E/∂${c} = ${r?`${d}${u} = `:""}<span class="number"
          >${xe(t,[`dE_total/d${c}`,n.gradients[i]])}</span
        ></span
      >`})}
  </p>`}function Jc({store:t,actions:e,network:n,frame:o,layer:r}){let{rate:a,number:s}=t.writing.value,{optimizer:i}=n.settings,l=i==="gradient_descent",c={store:t,actions:e,network:n,frame:o,layer:r},u=[...new Set(r.biases)];return f`
    <h3>
      Layer ${r.index}:
      ${l?` W⁺ = W − ${a} · ∂E/∂W`:` W⁺, by ${i.replaceAll("_"," ")}`}
    </h3>
    <div class="product">
      ${l?f`<${zt} ...${c} kind="parameters" title="W" />
              <span class="sign">− <span class="number">${s(o.learningRate)}</span> ·</span>
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
  `}function zt({store:t,actions:e,network:n,frame:o,layer:r,kind:a,title:s}){let{first:i,from:l,to:c}=r,u=L(n).get(t.selected.value??""),d=u?.kind==="weight"&&c.includes(u.to)&&l.includes(u.from)?u:null,p={parameters:g=>g,gradients:g=>`dE_total/d${g}`,updated:g=>`${g}+`}[a],h=c.map((g,$)=>l.map((y,v)=>{let b=i+$*l.length+v;return[p(n.names.parameters[b]),o[a][b]]}));return f`<${Ee}
    ...${{store:t,title:s,rows:c,columns:l,cells:h,edge:d,weight:(g,$)=>n.names.parameters[i+g*l.length+$]}}
    point=${e.point}
    select=${e.select}
  />`}function Se({store:t,title:e,names:n,cells:o}){return f`<${Ee}
    ...${{store:t,title:e,rows:n,columns:[""],cells:o.map(r=>[r])}}
  />`}function na({from:t,feeding:e,index:n},o){return t.map((r,a)=>[n===1?r:`out_${r}`,o.activations[e[a]]])}function Xc(t,e,n){return[t.names.parameters[e],n]}var[Ot,Me]=[16,8];function oa({store:t,place:e}){let[n,o,r]=[t.pointed.value,t.frame.value,t.network.value],a=n&&r?L(r).get(n.name):void 0;if(!n||!o||!r||!a||e.value)return"";let{x:s,y:i}=n;return f`<div class="preview" aria-hidden="true" ref=${c=>{if(!c)return;let{width:u,height:d}=c.getBoundingClientRect(),p=s+Ot+u>innerWidth-Me?s-Ot-u:s+Ot,h=i+Ot+d>innerHeight-Me?i-Ot-d:i+Ot;c.style.left=`${Math.max(Me,p)}px`,c.style.top=`${Math.max(Me,h)}px`}}>
    <p>${Yc(a,t.writing.value)}</p>
    <dl>
      ${Zc(a,o,t.drafts.value,t.writing.value).map(([c,u,d])=>f`<div>
            <dt>${c}</dt>
            <dd>${t.knows.value(u)?d:"□"}</dd>
          </div>`)}
    </dl>
  </div>`}function Yc(t,e){let n=f`<strong>${_(e.name(t))}</strong>`;switch(t.kind){case"weight":return f`${n} ${t.from} → ${t.to}`;case"bias":return f`${n} → ${t.to.length>4?`${t.to.length} neurons`:t.to.join(", ")}`;case"target":return f`<strong>${e.target}</strong> of ${t.of}`;default:return n}}function Zc(t,e,n,{number:o,delta:r,net:a,out:s}){let{name:i}=t,l=n.get(i)?.value??X(t,e);switch(t.kind){case"weight":case"bias":return[["value",i,l===void 0?"…":o(l)],["gradient",`dE_total/d${i}`,o(e.gradients[t.parameter])],["next value",`${i}+`,o(e.updated[t.parameter])]];case"neuron":return[[a,`net_${i}`,o(e.netInputs[t.neuron])],[s,`out_${i}`,o(l)],["δ",`delta_${i}`,r(e.deltas[t.neuron])]];case"target":return[["value",i,o(l)],["E",`E_${t.of}`,o(e.outputErrors[t.output])]];default:return[["value",i,o(l)]]}}function ra(t){return be(t,()=>Qc(t))}function Qc({store:t,actions:e,open:n}){let[o,r]=[t.frame.value,t.network.value];if(!o||!r||o.large&&!n.value)return"";if(!o.complete)return f`<p class="hint">Fetching all numbers …</p>`;let a={frame:o,network:r,writing:t.writing.value,explain:e.explain,knows:t.knows.value};return f`<div class="scrolls"><${tu} ...${a} /></div>
    <div class="scrolls"><${eu} ...${a} /></div>`}function At({explain:t,knows:e},n,o){return e(n)?f`<td>
    <button
      type="button"
      class="plain cell"
      aria-label=${`${o}, explain ${n}`}
      onClick=${()=>t(n)}
    >
      ${o}
    </button>
  </td>`:f`<td><span aria-label=${`${n}: not known yet`}>${"□"}</span></td>`}function tu(t){let{frame:e,network:n,writing:o}=t,{number:r,delta:a,net:s,out:i,target:l}=o,{layers:c}=n.names,u=c[0].length,d=c.flat(),p=c[c.length-1].length;return f`<table>
    <caption>
      Neurons
    </caption>
    <thead>
      <tr>
        <th scope="col">neuron</th>
        <th scope="col">${s}</th>
        <th scope="col">${i}</th>
        <th scope="col">${l}</th>
        <th scope="col">E</th>
        <th scope="col">δ</th>
      </tr>
    </thead>
    <tbody>
      ${d.map((h,m)=>{let g=m-(d.length-p);return f`<tr key=${h}>
          <th scope="row">${h}</th>
          ${m<u?f`<td></td>`:At(t,`net_${h}`,r(e.netInputs[m-u]))}
          ${m<u?f`<td>${r(e.activations[m])}</td>`:At(t,`out_${h}`,r(e.activations[m]))}
          <td>${g<0?"":r(e.targets[g])}</td>
          ${g<0?f`<td></td>`:At(t,`E_${h}`,r(e.outputErrors[g]))}
          ${m<u?f`<td></td>`:At(t,`delta_${h}`,a(e.deltas[m-u]))}
        </tr>`})}
    </tbody>
  </table>`}function eu(t){let{frame:e,network:n,writing:o}=t,{number:r}=o,a=L(n);return f`<table>
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
      ${n.names.parameters.map((s,i)=>f`<tr key=${s}>
            <th scope="row">
              ${_(o.name(a.get(s)))}
            </th>
            <td>${r(e.parameters[i])}</td>
            ${At(t,`dE_total/d${s}`,r(e.gradients[i]))}
            ${At(t,`${s}+`,r(e.updated[i]))}
          </tr>`)}
    </tbody>
  </table>`}function aa({store:t,actions:e,place:n}){let[o,r,a]=[n.value,t.frame.value,t.network.value],s=o&&a?L(a).get(o.name):void 0,i=r&&s?X(s,r):void 0;if(!o||!r||!s||i===void 0)return"";let l=()=>{if(n.value!==o)return;n.value=null;let u=document.querySelector(`.diagram [data-name="${CSS.escape(o.name)}"][tabindex]`);u instanceof SVGElement&&u.focus()};return f`<div class="editor" ref=${u=>{u&&(u.style.left=`${o.x}px`,u.style.top=`${o.y}px`)}} key=${o.name}>
    <${Tt}
      autofocus
      label=${`New value of ${U(s)}`}
      value=${i}
      begin=${o.typed}
      keep=${u=>e.tryEdit(o.name,u,kt(s,r))}
      leave=${l}
    />
  </div>`}function sa({store:t}){return f`<p class="spoken" role="status" aria-live="polite" aria-atomic="true" data-testid="spoken">
    ${t.announcement.value}
  </p>`}import{useRef as ca,useState as Te}from"preact/hooks";var nu={right:["✓","right"],too_few_digits:["…","too few digits to tell"],rounding:["≈","rounded in another way"],follows:["↳","follows from your own value"],wrong:["✗","not this"],unknown:["?","there is no such quantity here"],unreadable:["?","this line cannot be read"]};function ia({verdict:t}){let[e,n]=nu[t];return f`<span class=${`verdict ${t}`}
    ><span class="mark" aria-hidden="true">${e}</span>${n}</span
  >`}function la({judged:{mistakes:t,text:e}}){return[...t.map(o=>o.text),...e?[e]:[]].map(o=>f`<p class="note" key=${o}>${_(o)}</p>`)}var ua=new Set(["wrong","follows","rounding"]),ou="The values could not be checked just now. Try again.",ru=2;function pa({store:t,check:e,fetchRight:n,recall:o,remember:r}){let[a,s]=Te(o()),[i,l]=Te(null),[c,u]=Te(""),[d,p]=Te({}),h=ca(new Map),m=ca(0),g=t.frame.value,$=i?.iteration===g?.iteration&&i?.revision===g?.revision;function y(k){s(k),r(k)}async function v(){let k=++m.current;u(""),p({});try{let S=await e(a);if(k!==m.current)return;for(let{quantity:E,given:w,verdict:x}of S.verdicts)ua.has(x)&&!S.log&&h.current.set(E,new Set([...h.current.get(E)??[],w]));l(S)}catch(S){k===m.current&&u(S instanceof TypeError?ou:S.message)}}async function b(k){let S=m.current,E=await n();S===m.current&&p(w=>({...w,[k]:E[k]??null}))}return f`
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
          value=${a}
          onInput=${k=>y(k.target.value)}
        ></textarea>
      </label>
      <button type="submit" disabled=${a.trim()===""}>Check</button>
    </form>
    <div role="status">
      ${c?f`<p class="hint">${c}</p>`:""}
      ${i?f`${$?"":f`<p class="hint">The network has moved on since: these verdicts are of what it showed before.</p>`}
              <p class="note">${_(i.summary.text)}</p>
              <ul class="verdicts">
                ${i.verdicts.map((k,S)=>t.hidden.value.has(k.quantity)?f`<li key=${S}>
                        ${_(k.quantity)}: hidden until the question is answered.
                      </li>`:f`<${su}
                        key=${S}
                        judged=${k}
                        tries=${h.current.get(k.quantity)?.size??0}
                        shown=${$?d[k.quantity]:void 0}
                        show=${$&&!i.log?b:null}
                        writing=${t.writing.value}
                      />`)}
              </ul>
              ${au(i).map(k=>f`<p class="hint" key=${k}>${k}</p>`)}`:""}
    </div>
  `}function au({notes:t,log:e}){return e?e.notes:t.map(({line:n,message:o})=>`Line ${n}: ${o}`)}function su({judged:t,tries:e,shown:n,show:o,writing:r}){let{line:a,quantity:s,given:i,verdict:l}=t,c=s.startsWith("delta_")?r.delta:r.number,u=ua.has(l);return f`<li>
    <p class="judged">
      ${l==="unreadable"?f`<span class="hint">${`Line ${a}`}</span>`:""}${" "}
      <span class="said">${l==="unreadable"?s:_(s)}</span>${" "} ${i}
      <${ia} verdict=${l} />
    </p>
    <${la} judged=${t} />
    ${typeof n=="number"?f`<p class="note">${`The value is ${c(n)}.`}</p>`:""}
    ${u&&o&&n===void 0?f`<button type="button" class="plain" onClick=${()=>o(s)}>
            ${e>=ru?"Show the value":"Show the value anyway"}
          </button>`:""}
  </li>`}import{useLayoutEffect as da,useRef as iu}from"preact/hooks";var fa=[["grow","Grow","g"],["shrink","Shrink","s"],["stay","Stay","t"]],lu={grow:"grew",shrink:"shrank",stay:"stayed"};function ha({store:t,actions:e}){return t.watching?"":f`<${at}
    label="Predict first: ask me before each step"
    value=${t.predicting.value}
    choose=${e.setPredicting}
  />`}function ma({store:t,actions:e}){let{right:n,tried:o,last:r}=t.score.value,a=t.question.value;da(()=>a?cu(e,()=>t.shortcuts.value.on):void 0,[a]);let s=iu(null);return da(()=>{a&&s.current?.scrollIntoView({block:"nearest"})},[a]),t.predicting.value?f`<div class="predict" ref=${s}>
    <div role="status">
      ${a?f`<p>Will <strong>${a.parameter}</strong> grow, shrink or stay in this step?</p>`:r?f`<p>
                ${r.hit?"✓ Right":"✗ Not so"}: ${r.parameter} ${lu[r.answer]}. ${r.why}
              </p>`:f`<p class="hint">Press Step, and say what will happen before it does.</p>`}
    </div>
    ${a?f`<div class="guesses" role="group" aria-label="Your guess">
            ${fa.map(([i,l,c])=>f`<button
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
  </div>`:""}function cu(t,e){let n=o=>{if(!e()||o.ctrlKey||o.metaKey||o.altKey||document.querySelector("dialog[open]")||o.target instanceof Element&&o.target.closest("input[type=text], select, textarea"))return;let r=fa.find(([,,a])=>a===o.key.toLowerCase());r&&t.predict(r[0])};return document.addEventListener("keydown",n),()=>document.removeEventListener("keydown",n)}var ga=24;function $a({workbench:t}){if(t.folded.value)return"";let e=()=>document.querySelector(".panel"),n=()=>e().getBoundingClientRect().width;function o(a){if(a.button!==0)return;let s=a.currentTarget,i=e().getBoundingClientRect().right;s.setPointerCapture(a.pointerId);let l=c=>t.resize(i-c.clientX,innerWidth);s.addEventListener("pointermove",l),s.addEventListener("lostpointercapture",()=>s.removeEventListener("pointermove",l),{once:!0})}function r(a){let s={ArrowLeft:ga,ArrowRight:-ga}[a.key];s&&(a.preventDefault(),t.resize(n()+s,innerWidth))}return f`<div
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
  ></div>`}import{useLayoutEffect as uu,useRef as pu}from"preact/hooks";var du=new Set(["Tab","Shift","Control","Alt","Meta","Escape"]);function va({workbench:t,actions:e,store:n,follow:o,toolbar:r}){let a=pu(null),s=t.isFirstVisit.value&&n.frame.value!==null;return uu(()=>{if(!s)return;r(a.current,"Ways to begin");let i=l=>{if(l instanceof KeyboardEvent&&du.has(l.key))return;let c=l.target instanceof Element?l.target:null,u=l instanceof KeyboardEvent,p=!!(c?.closest(".skip")&&(!u||l.key==="Enter")||c?.closest(".first-minute")),h=u||c?.closest("button, a, input, select, [data-name]");!p&&h&&setTimeout(t.begin)};for(let l of["click","keydown","drop"])addEventListener(l,i);return()=>{for(let l of["click","keydown","drop"])removeEventListener(l,i)}},[s]),s?f`<section class="first-minute" aria-label="First steps">
    <p>Each step computes this network’s error, the gradient of every weight, and the next weights.</p>
    <div class="ways-to-begin" ref=${a}>
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
  </section>`:""}import{useRef as ba,useState as fu}from"preact/hooks";var hu=4,Tn=8;function Oe({id:t,label:e,children:n}){let o=ba(null),r=ba(null),[a,s]=fu(!1),i=()=>r.current?.hidePopover();function l(){if(!o.current||!r.current)return;let c=o.current.getBoundingClientRect(),{style:u}=r.current,d=Math.min(c.bottom+hu,innerHeight/3);u.top=`${d}px`,u.maxHeight=`${innerHeight-d-Tn}px`;let p=document.documentElement.clientWidth-Tn-r.current.offsetWidth;u.left=`${Math.max(Tn,Math.min(c.left,p))}px`}return f`
    <button type="button" class="quiet menu-button" ref=${o} popovertarget=${t} aria-expanded=${a}>
      <span class="menu-label">${e}</span
      ><svg class="icon sign" viewBox="0 0 16 16" aria-hidden="true"><path d="M4 6l4 4 4-4" /></svg>
    </button>
    <div
      id=${t}
      class="menu"
      popover="auto"
      ref=${c=>{r.current=c,a&&l()}}
      onToggle=${c=>s(c.newState==="open")}
    >
      ${a&&n?n(i):""}
    </div>
  `}var mu="article";function wa({store:t,opened:e,openFile:n}){let o=e.title.value;return t.keeps("network")?f`<p class="opened">${o}</p>`:f`<${Oe} id="open-card" label=${o||"Open"}>
    ${r=>{e.getChoices();let a=i=>()=>{r(),i()},s=t.choices.value?.datasets??[];return f`
        <section aria-labelledby="open-title">
          <h2 id="open-title">Open</h2>
          <button type="button" class="entry" onClick=${a(e.openArticle)}>
            The article’s network, from the beginning
          </button>
        </section>
        <section aria-labelledby="examples-title">
          <h2 id="examples-title">Examples</h2>
          <div class="entries">
            ${s.filter(({name:i})=>i!==mu).map(({name:i,title:l})=>f`<button
                    key=${i}
                    type="button"
                    class="entry"
                    onClick=${a(()=>e.openDataset(i))}
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
  <//>`}function ya({store:t,workbench:e}){return e.projector.value?f`<div class="projected">
    <span>iteration ${O(t.frame.value?.iteration??0)}</span>
    <button type="button" class="quiet" onClick=${()=>e.project(!1)}>Whole page</button>
  </div>`:""}var gu=[["lesson","Lesson"],["explain","Explain"],["check","Check"],["data","Data"],["curves","Curves"],["numbers","Numbers"],["settings","Settings"]],$u={ArrowRight:(t,e)=>(t+1)%e,ArrowLeft:(t,e)=>(t+e-1)%e,Home:()=>0,End:(t,e)=>e-1},vu="M8 5.4a2.6 2.6 0 1 0 0 5.2 2.6 2.6 0 0 0 0-5.2ZM6.9 1.5h2.2l.4 1.8 1.2.5 1.6-1 1.5 1.6-1 1.5.5 1.2 1.8.4v2.1l-1.8.4-.5 1.2 1 1.5-1.5 1.6-1.6-1-1.2.5-.4 1.8H6.9l-.4-1.8-1.2-.5-1.6 1-1.5-1.6 1-1.5-.5-1.2-1.8-.4V7.5l1.8-.4.5-1.2-1-1.5 1.5-1.6 1.6 1 1.2-.5Z";function ka({workbench:t,available:e}){let n=gu.filter(([s])=>e(s)),{panel:o,folded:r}=t;function a(s){let i=n.findIndex(([c])=>c===o.value),l=$u[s.key]?.(i,n.length);l===void 0||s.ctrlKey||s.metaKey||s.altKey||(s.preventDefault(),t.open(n[l][0]),document.getElementById(`tab-${n[l][0]}`)?.focus())}return f`<div class="tabs">
    <div role="tablist" aria-label="Panels" class="tab-list" onKeyDown=${a} hidden=${r.value}>
      ${n.map(([s,i])=>f`<button
            key=${s}
            type="button"
            role="tab"
            id=${`tab-${s}`}
            class=${s}
            aria-selected=${o.value===s}
            aria-controls=${`panel-${s}`}
            tabindex=${o.value===s?0:-1}
            title=${s==="settings"?i:null}
            onClick=${()=>t.open(s)}
          >
            ${s==="settings"?f`<${bu} /><span class="spoken">${i}</span>`:i}
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
  </div>`}function bu(){return f`<svg class="icon gear" viewBox="0 0 16 16" aria-hidden="true"><path d=${vu} /></svg>`}var wu={net:"Net input",out:"Output",target:"Target",rate:"Rate",delta_sign:"δ is",weights:"Weights",decimals:"Decimals",comma:"Decimal sign"};function yu(t,e){return t!=="delta_sign"?Bt[t]:Bt.delta_sign.map(([n,o])=>[n,e.letters(o)])}function xa({store:t,actions:e}){let n=t.notation.value,o=Object.keys(Bt),r=o.some(a=>n[a]!==gt[a]);return f`
    ${o.map(a=>f`<${G}
          key=${a}
          label=${wu[a]}
          value=${n[a]}
          options=${yu(a,t.writing.value)}
          choose=${s=>e.write({[a]:s})}
        />`)}
    <button type="button" disabled=${!r} onClick=${()=>e.write(gt)}>
      As the article writes
    </button>
    <p class="hint">
      Where there is no room for so many decimals, fewer are shown; the tables and explanations have them all.
    </p>
  `}var ku=[["system","As the device"],["light","Light"],["dark","Dark"]];function Ea({store:t,actions:e,workbench:n,shortcutsOpen:o}){return f`<${Oe} id="view-card" label="View">
    ${r=>f`
      <section aria-labelledby="screen-title">
        <h2 id="screen-title">Screen</h2>
        <${at}
          label="Projector: diagram and formula only, in large type"
          value=${n.projector.value}
          choose=${a=>{n.project(a),r()}}
        />
        <${G}
          label="Colours"
          value=${t.scheme.value}
          options=${ku}
          choose=${a=>t.scheme.value=a}
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
        <${xa} store=${t} actions=${e} />
      </section>
    `}
  <//>`}import{useLayoutEffect as xu,useRef as Eu,useState as Su}from"preact/hooks";function Sa({open:t,store:e}){let n=Eu(null),[o,r]=Su(""),a=()=>t.value=!1;xu(()=>{t.value?n.current?.showModal():n.current?.close(),r("")},[t.value]);let s=e.shortcuts.value,i=c=>e.shortcuts.value=c;function l(c,u){if(!(c.ctrlKey||c.metaKey||c.altKey||["Tab","Escape","Enter"].includes(c.key))&&(c.preventDefault(),c.stopPropagation(),c.key!=="Shift")){if(!pn(c.key))return r(`${c.key} cannot be a shortcut.`);r(""),i(un(s,u,c.key))}}return f`<dialog ref=${n} class="shortcuts" aria-labelledby="shortcuts-title" onClose=${a}>
    <header>
      <h2 id="shortcuts-title">Keyboard shortcuts</h2>
      <button type="button" onClick=${a}>Close</button>
    </header>
    <${at}
      label="Single keys act on the page"
      value=${s.on}
      choose=${c=>i({...s,on:c})}
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
                disabled=${!s.on}
                aria-label=${`${Gt(s.keys[c])}: ${u}`}
                aria-describedby="shortcuts-hint"
                onKeyDown=${d=>l(d,c)}
                onKeyUp=${d=>d.key===" "&&d.preventDefault()}
              >
                ${Gt(s.keys[c])}
              </button>
            </dd>
          </div>`)}
    </dl>
    ${o&&f`<p class="refusal" role="alert">${o}</p>`}
    <button type="button" class="plain" onClick=${()=>i({...St,on:s.on})}>
      The usual keys again
    </button>
  </dialog>`}import{useLayoutEffect as _u,useRef as Cu}from"preact/hooks";import{useLayoutEffect as Mu,useState as On}from"preact/hooks";function Ce({store:t,fetchArticle:e,run:n}){let[o,r]=On(null),[a,s]=On(!1),[i,l]=On("");if(Mu(()=>{e().then(r,()=>s(!0))},[]),a)return f`<p role="alert">The numbers could not be fetched. Close this and try again.</p>`;if(!o)return f`<p>Fetching …</p>`;let c=o.numbers.filter(d=>!d.agrees),u=o.numbers.filter(d=>d.agrees);return f`
    <ul class="parted">
      ${c.map(d=>f`<${Tu}
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
                <td>${Ma(d.printed)}</td>
                <td>${Wt(d.computed)}</td>
              </tr>`)}
        </tbody>
      </table>
    </details>
  `}function Tu({printed:t,store:e,tried:n,run:o}){let r=n?Ou(t,e):null;return f`<li>
    <p class="name">${_(t.name)}</p>
    <dl>
      ${Ae("printed",Au(Ma(t.printed),_e(t,t.computed)))}
      ${Ae("by the article’s rule",_e(t,t.computed))}
      ${t.computed_so===null?"":Ae("by the other calculation",_e(t,t.computed_so))}
      ${r===null?"":Ae("on the screen now",f`<strong class="shown" role="status">${_e(t,r)}</strong>`)}
    </dl>
    <p>${_(t.follows_from)}</p>
    ${o&&f`<button type="button" onClick=${o}>${t.run?.label}</button>`}
  </li>`}function Ou(t,e){let[n,o,r]=[e.frame.value,e.network.value,t.run?.shows??""];if(!n||!o)return null;if(r==="E_total")return n.error;let a=L(o).get(r.replace(/^out_/,""));return a?X(a,n)??null:null}function Ae(t,e){return f`<div class="row">
    <dt>${t}</dt>
    <dd>${e}</dd>
  </div>`}function Ma(t){return t.replace("-","−")}function _e(t,e){return Wt(e,t.printed.split(".")[1]?.length??0)}function Au(t,e){let n=0;for(;n<t.length&&t[n]===e[n];)n++;let o=n-t.indexOf(".");return f`${t.slice(0,n)}<mark>${t[n]}</mark>${t.slice(n+1)}<span
      class="spoken"
      >, differs first at decimal ${o}, where a ${e[n]} was to stand</span
    >`}function Ta({open:t,close:e,store:n,fetchArticle:o,run:r}){let a=Cu(null);return _u(()=>{t?a.current?.showModal():a.current?.close()},[t]),f`<dialog ref=${a} class="about" aria-labelledby="about-title" onClose=${e}>
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
  </dialog>`}import{useLayoutEffect as La,useRef as Na}from"preact/hooks";function Le({formula:{left:t,sides:e,spoken:n},typeset:o}){return f`<div class="formula-place lines" role="math" aria-label=${n} tabindex="0">
    <${st} tex=${t} spoken="" typeset=${o} />
    ${e.map(r=>f`<${st} key=${r} tex=${`{}${r}`} spoken="" typeset=${o} />`)}
  </div>`}import{useId as Lu,useState as Nu}from"preact/hooks";function Oa({lesson:t,store:e,stop:n,answer:o}){let r=Lu(),a=t.progress.value[n.title];if(a)return f`<div class="ask done" data-verdict="right">
      <p class="asks">${_(n.asks)}</p>
      <p class="verdict-text">
        <b>${a.shown?"Shown:":"✓ Right:"}</b> <span class="value">${o?o.value:"…"}</span>
        ${t.refusal.value?f`<span class="refusal" role="alert">${t.refusal.value}</span>`:""}
      </p>
    </div>`;let s=t.verdict.value,i=s?he(s):t.refusal.value?[t.refusal.value]:[],l=i.length===0?null:`${r}-verdict`;return f`<div class="ask" data-verdict=${s?.verdict??(i.length>0?"refused":"open")}>
    ${n.choices.length>0?f`<${Ru} lesson=${t} stop=${n} id=${r} tell=${l} />`:f`<${Iu} lesson=${t} store=${e} stop=${n} id=${r} tell=${l} />`}
    ${i.length>0?f`<p class="verdict-text" id=${`${r}-verdict`}>
            <b>${i[0]}</b> ${i.slice(1).map(c=>f`${_(c)} `)}
          </p>`:""}
  </div>`}function Iu({lesson:t,store:e,stop:n,id:o,tell:r}){let[a,s]=Nu("");return f`<form
    onSubmit=${i=>{i.preventDefault(),a.trim()&&t.answer(a.trim())}}
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
        value=${a}
        aria-describedby=${r}
        aria-invalid=${r!==null}
        onInput=${i=>s(i.target.value)}
      />
      <button type="submit" class="primary">Check</button>
      <${Aa} lesson=${t} />
    </div>
  </form>`}function Ru({lesson:t,stop:e,id:n,tell:o}){return f`<p class="asks" id=${`${n}-asks`}>${_(e.asks)}</p>
    <div class="answer-row" role="group" aria-labelledby=${`${n}-asks`} aria-describedby=${o}>
      ${e.choices.map(({name:r,words:a})=>f`<button key=${r} type="button" class="choice" onClick=${()=>{t.answer(r)}}>
            ${a}
          </button>`)}
      <${Aa} lesson=${t} />
    </div>`}function Aa({lesson:t}){return f`<button type="button" class="plain" onClick=${()=>{t.showMe()}}>Show me</button>`}var Pu=["A forward pass","The output layer","The hidden layer","A whole iteration"];function _a({lesson:t,root:e}){let n=t.path.value?.stops??[],o=t.progress.value,{answered:r,shown:a,of:s}=fe(o,n);return f`<section class="summary" aria-labelledby="summary-title">
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
      ${r===s?`All ${s} questions are done, ${s-a} of them by yourself.`:`${r} of ${s} questions are done; ${s-r} are still open.`}
      ${" "}Now do it with other numbers:
    </p>
    <p class="levels">
      ${Pu.map((i,l)=>f`<a key=${l} class="button" href=${`${e}/exercise?level=${l+1}`}>${i}</a>`)}
    </p>
  </section>`}import{useLayoutEffect as Wu,useState as Du}from"preact/hooks";function An({tries:t,lesson:e,...n}){if(t.length===0)return"";let o=t.find(r=>r===e.tried.value);return f`<div class="tries" role="group" aria-label="Try it">
      ${t.map(r=>f`<button
            key=${r.label}
            type="button"
            aria-pressed=${r.panel?null:r===o}
            onClick=${()=>{e.attempt(r)}}
          >
            ${_(r.label)}
          </button>`)}
    </div>
    ${o?f`<${Fu} ...${n} key=${o.label} pressed=${o} />`:""}`}function Fu({store:t,fetchDerivation:e,typeset:n,pressed:o}){let[r,a]=Du(null),s=t.frame.value,i=tt(t.notation.value),l=t.status.value.playing,c=`${o.quantity} ${i} ${l?"":`${s?.iteration} ${s?.revision}`}`;return Wu(()=>{if(!o.quantity||l)return a(null);let u=new AbortController;return e(o.quantity,i,u.signal).then(({steps:d})=>{let{tex:p,spoken:h}=d[d.length-1],m=[p.in_symbols,p.in_numbers,p.result].map(g=>`= ${g}`);u.signal.aborted||a({left:p.left,sides:[...new Set(m)],spoken:h})},()=>{}),()=>u.abort()},[c]),f`<div class="try-result">
    ${qu(t,o).map(u=>f`<p key=${u}>${_(u)}</p>`)}
    ${r?f`<${Le} formula=${r} typeset=${n} />`:""}
  </div>`}function qu(t,{commands:e,select:n,shows:o}){let[r,a]=[t.frame.value,t.network.value];if(!r||!a)return[];let{number:s}=t.writing.value,i=L(a).get(n),l=[];if(e.length>0&&l.push(`Iteration ${r.iteration.toLocaleString("en")}.`),o==="E_total"&&l.push(`E_total is ${s(Et(r,a).value)}.`),i){let c=X(i,r),u=!("neuron"in i)||t.knows.value(`out_${n}`);l.push(`Marked in the diagram: ${U(i)}${c===void 0||!u?"":`, ${s(c)}`}.`)}return l}function Ca({caption:t,head:e,rows:n}){return f`<div class="table-place" tabindex="0" role="group" aria-label=${t}>
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
              ${r.map((a,s)=>f`<td key=${s}>${a}</td>`)}
            </tr>`)}
      </tbody>
    </table>
  </div>`}function Ia(t){let{lesson:e}=t,n=Na(null),o=e.open.value;La(()=>{o&&document.activeElement!==document.body&&n.current?.focus()},[o]);let r=Na(null),a=e.stop.value!==null;if(La(()=>{let c=matchMedia("(max-width: 760px)").matches;r.current?.scrollIntoView({block:c?"start":"nearest"})},[e.place.value,a]),!o)return"";let[s,i,l]=[e.path.value,e.stop.value,e.place.value];return f`<section class="card lesson" aria-labelledby="lesson-title" ref=${r}>
    <h2 id="lesson-title" class="spoken" tabindex="-1" ref=${n}>The article, as a lesson</h2>
    ${e.failed.value?f`<p role="alert">The lesson could not be fetched. Close it and try again.</p>`:""}
    ${s&&i?f`
            <${Uu} lesson=${e} path=${s} place=${l} />
            <${Bu} ...${t} key=${l} stop=${i} />
            <${Gu} lesson=${e} path=${s} place=${l} />
          `:e.failed.value?"":f`<p class="waiting">Fetching the lesson …</p>`}
  </section>`}function Bu({lesson:t,store:e,root:n,fetchArticle:o,fetchDerivation:r,typeset:a,stop:s}){let i=t.isDone.value?t.revealed.value:null,l=i?i.formula:s.formula,c={lesson:t,store:e,fetchDerivation:r,typeset:a};return f`<div class="stop">
    <h3>${_(s.title)}</h3>
    ${t.foreign.value?f`<${Hu} lesson=${t} />`:""} ${_n(s.text)}
    ${l?f`<${Le} key=${i!==null} formula=${l} typeset=${a} />`:""}
    <${Oa} lesson=${t} store=${e} stop=${s} answer=${i} />
    ${i?f`<div class="more">
            ${_n(i.text)}
            <${An} ...${c} tries=${i.tries} />
            ${i.table?f`<${Ca} ...${i.table} />`:""}
            ${i.readers.map(u=>f`<section class="asked" key=${u.asked}>
                  <h4><span class="by">A reader asked</span> ${_(u.asked)}</h4>
                  ${_n(u.answer)}
                  <${An} ...${c} tries=${u.tries} />
                </section>`)}
            ${i.errata?f`<${Ce} store=${e} fetchArticle=${o} run=${t.attempt} />`:""}
            ${s.sums_up?f`<${_a} lesson=${t} root=${n} />`:""}
          </div>`:""}
  </div>`}function Uu({lesson:t,path:e,place:n}){let{answered:o,of:r}=fe(t.progress.value,e.stops);return f`<div
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
        ${e.stops.map((a,s)=>f`<li key=${s}>
              <button
                type="button"
                class="plain"
                aria-current=${s===n?"step":null}
                onClick=${i=>{i.target.closest("details")?.removeAttribute("open"),t.go(s)}}
              >
                ${_(a.title)}${a.title in t.progress.value?f`<span aria-hidden="true"> ✓</span><span class="spoken">, answered</span>`:""}
              </button>
            </li>`)}
      </ol>
    </details>`}function Gu({lesson:t,path:e,place:n}){return f`<nav class="ways" aria-label="Stops of the lesson">
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
  </nav>`}function Hu({lesson:t}){return f`<p class="own">
    This session shows a network of your own, and this lesson speaks of the article’s. Undo would bring yours
    back.
    <button type="button" onClick=${t.showArticle}>Show the article’s</button>
  </p>`}function _n(t){return t.map((e,n)=>f`<p key=${n}>${_(e)}</p>`)}var ju=4;function Ra({store:t,actions:e,data:n}){let o=t.frame.value,r=t.network.value;if(!o||!r)return f`<p class="waiting">Fetching the network …</p>`;let a=r.names.layers[r.names.layers.length-1],{output_reduction:s}=r.settings,i=Et(o,r),l=i.of==="sample",c=t.knows.value,u=(d,p)=>c(d)?t.writing.value.number(p):"□";return f`
    <p class="total">
      <button
        type="button"
        class="plain symbol"
        aria-label="E_total, explain"
        onClick=${()=>e.explain("E_total")}
      >
        E<sub>total</sub>
      </button>
      <strong data-testid="error">${u("E_total",i.value)}</strong>
    </p>
    ${l?Ku(o,a,s,u):zu(o,i,t,n.value)}
    ${i.hasPenalty&&o.withPenalty?f`<p class="sum penalty">
            + penalty on large weights${" "}
            <span class="term">${u("E_total",o.withPenalty.penalty)}</span>
          </p>`:""}
  `}function Ku(t,e,n,o){if(e.length===1||e.length>ju)return"";let r=n==="mean"?" and ":" + ";return f`<p class="sum">
    ${n==="mean"?"= mean of ":"= "}
    ${e.map((a,s)=>f`${s>0?r:""}<span class="term"
            >E<sub>${a}</sub> ${o(`E_${a}`,t.outputErrors[s])}</span
          >`)}
  </p>`}function zu(t,{of:e,samples:n},o,r){let{number:a}=o.writing.value,s=r?.right.value,i=d=>`, right ${a(100*d,1)} %`,l=t.sample>=(o.network.value?.samples??1/0),c=e==="sum"?`sum over the ${O(n)} samples of the batch`:`mean of ${O(n)} training samples`,u=(d,p,h)=>f`<button
      type="button"
      class="plain step-sample"
      aria-label=${p}
      onClick=${()=>r?.showing.move(d)}
    >
      ${h}
    </button>`;return f`<p class="sum">
    ${c}${s?i(s.train):""}${Number.isNaN(t.testError)?"":f`${" · test "}<span class="term">${a(t.testError)}</span
            >${s?i(s.test):""}`}${` · epoch ${O(t.epoch)} · `}<span class="term"
      >${`shown: ${l?"test ":""}sample ${O(t.sample+1)}`}${o.watching||!r?"":f`${u(-1,"Previous sample","‹")}${u(1,"Next sample","›")}`}</span
    >${r?Vu(t,r.showing):""}
  </p>`}function Vu(t,e){let n=e.coming.value;return e.chosen.value===null||n.length===0?"":n.length>1?` · gradients of the next ${O(n.length)}`:n[0]===t.sample?"":` · next in training: ${O(n[0]+1)}`}var Pa=t=>f`<svg class="icon arrow" viewBox="0 0 16 16" aria-hidden="true"><path d=${t} /></svg>`;function Wa({store:t,actions:e}){let{numbersIn:n}=t.writing.value,[o,r]=[t.history.value.undo,t.history.value.redo].map(a=>a&&n(a));return t.watching?f`<p class="watching">Watching: this link shows, and changes nothing.</p>`:f`
    <button
      type="button"
      class="quiet"
      disabled=${o===null}
      onClick=${e.undo}
      aria-keyshortcuts="Control+Z"
      title=${o===null?"Nothing to undo":`Undo ${o} (Ctrl-Z)`}
    >
      ${Pa("M6 2 2.5 5.5 6 9M3 5.5h6a4 4 0 0 1 0 8H6")}<span class="on-wide">Undo</span
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
      ${Pa("M10 2l3.5 3.5L10 9M13 5.5H7a4 4 0 0 0 0 8h3")}<span class="on-wide">Redo</span
      ><span class="what">${r===null?"":` ${r}`}</span>
    </button>
  `}function Da({store:t,actions:e}){let n=t.progress.value;if(n===null)return"";let o=n.done+n.left,r=Math.floor(100*n.done/Math.max(1,o)),a=`On the way to iteration ${O(n.goal)}`;return f`<div class="progress">
    <div
      class="progress-bar"
      role="progressbar"
      aria-label=${a}
      aria-valuemin="0"
      aria-valuemax="100"
      aria-valuenow=${r}
      aria-valuetext=${`${r} %: ${O(n.done)} of ${O(o)} iterations`}
    >
      <div style=${{width:`${r}%`}}></div>
    </div>
    <p>${a} · ${r} %</p>
    ${t.watching?"":f`<button type="button" onClick=${e.stop} title="Stop on the way (Space)">Stop</button>`}
  </div>`}import{useState as Xu}from"preact/hooks";function Xt({store:t}){return t.network.value.settings}function Vt(t,e){let{store:n,actions:o}=t;return{value:n.drafts.value.get(e)?.value??Xt(t)[e],keep:r=>o.tryEdit(e,r)}}function Jt(t,e){return{value:Xt(t)[e],choose:n=>{t.actions.edit(e,n)}}}function Ne(t){let{rate:e}=t.store.writing.value;return f`<${z}
    label=${`Learning rate ${e}`}
    name="Learning rate"
    ...${Vt(t,"learning_rate")}
  />`}function Ie(t){return f`<${G}
    label="Update order"
    ...${Jt(t,"update_order")}
    options=${[["simultaneous","Simultaneous"],["sequential","Sequential"]]}
  />`}function Re(t){let{store:e,actions:n,begin:o}=t,{biases:r}=e.network.value;function a(s){let i=s==="frozen"?r==="none"?"shared":r:s;if(i===r)return void n.edit("train_biases",s!=="frozen");o(l=>lo(l,i,s!=="frozen"))}return f`<${G}
    label="Biases"
    value=${r==="none"?"none":Xt(t).train_biases?r:"frozen"}
    choose=${a}
    options=${[["frozen","Frozen"],["shared","Trained, one per layer"],["per_neuron","Trained, one per neuron"],["none","None"]]}
  />`}function Pe(t){return f`
    <${G}
      label="Error function"
      ...${Jt(t,"error")}
      options=${t.choices.errors.map(e=>[e.name,`${$t(e.name)}: ${e.formula}`])}
    />
    <${G}
      label="Total error"
      ...${Jt(t,"output_reduction")}
      options=${[["sum","Sum"],["mean","Mean"]]}
    />
  `}function We(t){return f`
    <${G}
      label="Optimiser"
      ...${Jt(t,"optimizer")}
      options=${t.choices.optimizers.map(e=>[e.name,$t(e.name)])}
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
  `}function Ju(t){return t==="momentum"||t==="nesterov"?[["momentum","Momentum μ"]]:t==="rmsprop"?[["decay","Decay ρ"],["epsilon","ε"]]:t==="adam"?[["beta1","β₁"],["beta2","β₂"],["epsilon","ε"]]:[]}function Fa({store:t,actions:e,begin:n}){let[o,r]=[t.recipe.value,t.choices.value],[a,s]=Xu("");if(!o||!r||!t.network.value||!t.frame.value)return f`<p class="waiting">Fetching the settings …</p>`;async function i(c){let u=await n(c);return s(u.ok?"":u.message),u}let l={recipe:o,choices:r,begin:i,store:t,actions:e};return f`
    ${a&&f`<p class="refusal" role="alert">${a}</p>`}
    <${Yu} ...${l} />
    <${Zu} ...${l} />
    <${Qu} ...${l} />
  `}function Yu(t){return f`<fieldset disabled=${t.store.keeps("rule")}>
    <legend>Rule <small>changes the run that goes on</small></legend>
    <${Ne} ...${t} />
    <${Ie} ...${t} />
    <${Re} ...${t} />
    <${Pe} ...${t} />
    <${We} ...${t} />
    <${De} ...${t} />
    <${Fe} ...${t} />
  </fieldset>`}function Zu({recipe:t,choices:e,begin:n,store:o}){let{start:r}=t.network,a=Yt(t),s=e.activations.filter(h=>h.name!=="softmax").map(h=>[h.name,`${$t(h.name)}: ${h.formula}`]),i=e.activations.map(h=>[h.name,`${$t(h.name)}: ${h.formula}`]),l="initializer"in r,c=(h,m)=>n(g=>{let{sizes:$,activations:y}=Yt(g);return Ft(g,$.with(h,m),y)}),u=(h,m)=>n(g=>{let{sizes:$,activations:y}=Yt(g);return Ft(g,$,y.with(h,m))}),d=()=>n(h=>{let{sizes:m,activations:g}=Yt(h);return Ft(h,[...m,m.at(-1)??2],[...g,g.at(-1)??"logistic"])}),p=()=>n(h=>{let{sizes:m,activations:g}=Yt(h);return Ft(h,m.slice(0,-1),g.slice(0,-1))});return f`<fieldset disabled=${o.keeps("network")}>
    <legend>Network <small>starts a new run</small></legend>
    ${a.sizes.map((h,m)=>f`<div class="layer" key=${m}>
          <${z}
            label=${`Hidden layer ${m+1}`}
            name=${`Neurons in hidden layer ${m+1}`}
            step=${1}
            value=${h}
            keep=${g=>c(m,g)}
          />
          <${G}
            label="Activation"
            value=${a.activations[m]}
            options=${s}
            choose=${g=>{u(m,g)}}
          />
        </div>`)}
    <div class="field">
      <span>Hidden layers</span>
      <span class="pair">
        <button type="button" disabled=${a.sizes.length>=7} onClick=${d}>Add</button>
        <button type="button" disabled=${a.sizes.length===0} onClick=${p}>Remove</button>
      </span>
    </div>
    <${G}
      label="Output activation"
      value=${t.network.activations.at(-1)}
      options=${i}
      choose=${h=>{n(m=>ro(m,h,e.datasets))}}
    />
    <${G}
      label="Starting weights"
      value=${l?r.initializer:"given"}
      options=${[...l?[]:[["given","Given"]],...e.initializers.map(h=>[h.name,`${$t(h.name)}: ${h.formula}`])]}
      choose=${h=>h!=="given"&&void n(m=>io(m,{initializer:h}))}
    />
    <${z}
      label="Seed"
      step=${1}
      value=${t.seed}
      keep=${h=>n(m=>so(m,h))}
    />
  </fieldset>`}function Yt({network:t}){return{sizes:t.layers.slice(1,-1),activations:t.activations.slice(0,-1)}}function Qu({recipe:t,choices:e,begin:n,store:o}){let{data:r}=t,a="dataset"in r?r:null,s=e.datasets.find(i=>i.name===a?.dataset);return f`<fieldset disabled=${o.keeps("network")}>
    <legend>Data <small>starts a new run</small></legend>
    <${G}
      label="Samples from"
      value=${a?.dataset??"rows"}
      options=${[...a?[]:[["rows","The rows given"]],...e.datasets.map(i=>[i.name,i.title])]}
      choose=${i=>{let l=e.datasets.find(c=>c.name===i);l&&n(c=>ao(c,l))}}
    />
    ${a&&s&&!s.fixed?f`<${z}
            label="Samples"
            step=${10}
            value=${a.samples??s.usual_samples}
            keep=${i=>n(l=>ce(l,{samples:i}))}
          />`:""}
    ${a&&s?.noise?f`<${z}
            label="Noise"
            value=${a.noise??0}
            keep=${i=>n(l=>ce(l,{noise:i}))}
          />`:""}
    ${a&&s&&s.usual_samples>1?f`<${z}
            label="Part for testing"
            value=${a.test_fraction??0}
            keep=${i=>n(l=>ce(l,{test_fraction:i}))}
          />`:""}
  </fieldset>`}import{useLayoutEffect as tp,useRef as qa}from"preact/hooks";function Ba({open:t,scale:e,store:n,mount:o}){let r=qa(null),a=qa(null),s=t.value;tp(()=>{if(!s)return r.current?.close();r.current?.showModal(),a.current?.childElementCount===0&&o(a.current)},[s]);let i=(n.network.value?.samples??1)>1,l=!Number.isNaN(n.frame.value?.testError??NaN);return f`<dialog
    ref=${r}
    class="large-curve"
    aria-labelledby="large-curve-title"
    onClose=${()=>t.value=!1}
  >
    <header>
      <h2 id="large-curve-title">Error curve</h2>
      <button type="button" onClick=${()=>t.value=!1}>Close</button>
    </header>
    <div class="large-curve-place" ref=${a}></div>
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
  </dialog>`}import{useLayoutEffect as ja,useRef as Ka}from"preact/hooks";var ep={half_squared:"½ (target − out)²",squared:"(target − out)²",binary_cross_entropy:"binary cross-entropy",cross_entropy:"cross-entropy"},np={gradient_descent:"gradient descent",momentum:"momentum",nesterov:"Nesterov’s momentum",rmsprop:"RMSProp",adam:"Adam"},Ua={network:"network",data:"data",learning_rate:"learning rate",error:"error function",output_reduction:"total error",sample_reduction:"batch gradient",optimizer:"optimiser",momentum:"momentum",decay:"decay",beta1:"β₁",beta2:"β₂",epsilon:"ε",update_order:"update order",train_biases:"biases",batch_size:"batch size",shuffle:"order of samples",l1:"penalty",l2:"penalty",frozen:"frozen weights"},qe=3;function Ga({settings:t,biases:e,samples:n},o){let r=u=>op(u,o),{l1:a,l2:s,frozen:i}=t,l=[a>0?`L1 ${r(a)}`:"",s>0?`L2 ${r(s)}`:""].filter(Boolean),c=[ut("rate",`learning rate ${o.rate}`,r(t.learning_rate),["learning_rate"]),ut("batch","",rp(t,n),["batch_size","sample_reduction","shuffle"]),ut("order","",t.update_order==="sequential"?"layer by layer":"all weights at once",["update_order"]),ut("biases","",ap(e,t.train_biases),["train_biases"]),ut("error","",sp(t,o),["error","output_reduction"]),ut("optimizer","",ip(t,r),["optimizer","momentum","decay","beta1","beta2","epsilon"])];if(l.length>0&&c.push(ut("penalty","penalty",l.join(", "),["l1","l2"])),i.length>0){let u=i.length>qe?`${i.length} weights and biases`:i.join(", ");c.push(ut("frozen","frozen",u,["frozen"]))}return c}function Ha(t,e){let n=e.map(({quantity:a})=>a).filter(a=>!(a in Ua)),o=[...new Set([...t.map(a=>Ua[a]??a),...n])],r=o.slice(0,qe).join(", ");return o.length>qe?`${r} and ${o.length-qe} more`:r}function op(t,{notation:e}){return e.comma==="true"?xt(t).replace(".",","):xt(t)}function ut(t,e,n,o){return{name:t,before:e,words:n,settings:o}}function rp({batch_size:t,sample_reduction:e,shuffle:n},o){if(o===1)return"one sample";let r=t===0||t>=o,a=n?", shuffled":"";if(t===1)return`one sample at a time${a}`;let s=r?`all ${o} samples at once`:`batches of ${t}${a}`;return e==="sum"?`${s}, summed`:s}function ap(t,e){return t==="none"?"no biases":e?t==="shared"?"biases trained, one per layer":"biases trained":"biases fixed"}function sp({error:t,output_reduction:e},{letters:n}){let o=n(ep[t]??t);return e==="mean"?`mean of ${o}`:o}function ip(t,e){let n=np[t.optimizer]??t.optimizer;switch(t.optimizer){case"momentum":case"nesterov":return`${n} μ ${e(t.momentum)}`;case"rmsprop":return`${n} ρ ${e(t.decay)}`;case"adam":return`${n} β₁ ${e(t.beta1)}, β₂ ${e(t.beta2)}`}return n}var za={rate:Ne,batch:De,order:Ie,biases:Re,error:Pe,optimizer:We,penalty:Fe},Va={rate:"Change the learning rate",batch:"Change the batch",order:"Change the update order",biases:"Change the biases",error:"Change the error function",optimizer:"Change the optimiser",penalty:"Change the penalty"};function Ja(t){let{store:e,actions:n,edited:o,lit:r,fetchArticle:a}=t,s=e.network.value;if(!s)return"";let i=new Set(s.unlike_article),l=Ha(s.unlike_article,e.history.value.edits),c=e.keeps("rule")||e.connection.value!=="open",u=async()=>n.open(await a());return f`
    <ul class="rule-parts" aria-label="The rule">
      ${Ga(s,e.writing.value).map(({name:d,before:p,words:h,settings:m})=>{let g=m.some(b=>i.has(b)),$=m.includes(r.value??""),y=`chip${g?" unlike":""}${$?" lit":""}`,v=f`${p&&f`<span class="before">${p} </span>`}<span class="value"
            >${h}</span
          >`;return!za[d]||e.keeps("rule")?f`<li key=${d}><span class=${y}>${v}</span></li>`:f`<li key=${d}>
          <button
            type="button"
            class=${y}
            data-part=${d}
            title=${Va[d]}
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
  `}function lp({part:t,...e}){let{store:n,edited:o}=e,r=Ka(null),a=n.choices.value,s=a!==null&&n.recipe.value!==null,i=()=>r.current?.hidePopover(),l=Ka(!1),c=async(u,d)=>{let p=await e.actions.tryEdit(u,d);return p.ok&&l.current&&i(),p};return ja(()=>{let u=r.current;u.showPopover();let d=document.querySelector(`.chip[data-part="${t}"]`);d&&cp(u,d.getBoundingClientRect())},[s]),ja(()=>{let u=r.current?.querySelector("input, select");u?.focus(),u instanceof HTMLInputElement&&u.type==="text"&&u.select()},[s]),f`<div
    ref=${r}
    class="popup rule-editor"
    popover
    role="group"
    aria-label=${Va[t]}
    onToggle=${u=>u.newState==="closed"&&o.value===t&&(o.value=null)}
    onKeyDownCapture=${u=>{u.key==="Escape"&&i(),l.current=u.key==="Enter"}}
  >
    ${s?f`<${za[t]} ...${e} actions=${{...e.actions,tryEdit:c}} choices=${a} />`:"Fetching the choices …"}
  </div>`}function cp(t,e){let{offsetWidth:n,offsetHeight:o}=t,r=Math.max(8,Math.min(e.left,innerWidth-n-8)),a=e.bottom+6,s=a+o<innerHeight?a:Math.max(8,e.top-o-6);Object.assign(t.style,{left:`${r}px`,top:`${s}px`})}import{useLayoutEffect as dp,useRef as Qa,useState as Ya}from"preact/hooks";import{useRef as up,useState as Zt}from"preact/hooks";var pp=1e4;function Xa({fetchTable:t,end:e}){let[n,o]=Zt(0),[r,a]=Zt(e),[s,i]=Zt(Math.max(1,Math.ceil(e/pp))),[l,c]=Zt(null),[u,d]=Zt(""),p=up(null),h=Math.floor((r-n)/s)+1;async function m(){p.current=new AbortController,d(""),c(0);try{await t({from:n,to:r,stride:s},c,p.current.signal),d("The table is among your downloads.")}catch($){d(p.current.signal.aborted?"Stopped.":$ instanceof Error?$.message:"")}c(null)}let g=($,y,v)=>async b=>!Number.isInteger(b)||b<y||b>v?{ok:!1,message:`A whole number from ${O(y)} to ${O(v)} was expected.`}:($(b),{ok:!0});return f`<details class="csv">
    <summary>The run as a table (CSV): every quantity by iteration</summary>
    <${z} label="From iteration" step=${1} value=${n} keep=${g(o,0,r)} />
    <${z} label="To iteration" step=${1} value=${r} keep=${g(a,n,e)} />
    <${z}
      label="Every … iterations"
      step=${1}
      value=${s}
      keep=${g(i,1,Math.max(1,e))}
    />
    ${l===null?f`<button type="button" onClick=${m}>${`Download ${O(h)} rows`}</button>`:f`<div class="pair">
            <progress max=${h+1} value=${l} aria-label="Rows that have come"></progress>
            <span>${`${O(Math.max(0,l-1))} of ${O(h)}`}</span>
            <button type="button" onClick=${()=>p.current?.abort()}>Stop</button>
          </div>`}
    <p role="status">${u}</p>
  </details>`}function ts({open:t,close:e,fetchLinks:n,query:o,files:r,save:a,fetchTable:s,store:i}){let l=Qa(null),[c,u]=Ya(null),[d,p]=Ya("");dp(()=>{if(!t)return l.current?.close();l.current?.showModal(),p(""),u(null);let g=!0;return n().then($=>g&&u($),()=>g&&p("The links could not be made. Close this and try again.")),()=>{g=!1}},[t]);async function h(g){let $=new URL(g,location.href).href;try{await navigator.clipboard.writeText($),p("The link is on the clipboard.")}catch{p("The browser did not allow that; the link is selected, press Ctrl-C.")}}let{end:m}=i.frame.value??{end:0};return f`<dialog ref=${l} class="share" aria-labelledby="share-title" onClose=${e}>
    <header>
      <h2 id="share-title">Share</h2>
      <button type="button" onClick=${e}>Close</button>
    </header>
    ${c?f`
            <${Za} title="A copy" button="Copy link" path=${c.copy_path+o} copy=${h}>
              Opens exactly this state, in a session of its own.
            <//>
            <${Za} title="Watch" button="Copy watch link" path=${c.watch_path+o} copy=${h}>
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
        The diagram as <button type="button" class="plain" onClick=${()=>a("svg")}>SVG</button>${" or "}
        <button type="button" class="plain" onClick=${()=>a("png")}>PNG</button>
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
    ${t?f`<${Xa} fetchTable=${s} end=${m} />`:""}
  </dialog>`}function Za({title:t,button:e,path:n,copy:o,children:r}){let a=Qa(null);return f`<div class="link-row">
    <h3>${t}</h3>
    <p>${r}</p>
    <div class="pair">
      <input
        ref=${a}
        type="text"
        readonly
        aria-label=${`${t}: link`}
        value=${new URL(n,location.href).href}
      />
      <button
        type="button"
        onClick=${()=>{a.current?.select(),o(n)}}
      >
        ${e}
      </button>
    </div>
  </div>`}import{useState as es}from"preact/hooks";var Cn=[.5,1,2,5,10,30,60,200,1e3,1e4,null],ns=[.2,.5,1,2,5],fp=" ",hp=[...an,"iteration","epoch"];function mp(t,e="iteration"){return t===null?"as fast as possible":t<1?`1 ${e} in ${1/t} s`:`${O(t)} ${e}${t===1?"":"s"} a second`}function gp(t){return t===null?"fastest":t<1?`1 in ${1/t} s`:`${O(t)}/s`}function Be(t){return f`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d=${t} /></svg>`}function os({store:t,actions:e}){let n=t.frame.value,{playing:o,iterations_per_s:r,until:a}=t.status.value,s=t.stepBy.value,i=o||t.playingSteps.value,l=et(s),c=l?ns:Cn,u=l?t.pace.value:t.speed.value,d=o?r:u,p=t.connection.value!=="open"||!n||t.watching,h=!n||n.iteration===0&&!t.cursor.value?.at;function m($,y){let{on:v,keys:b}=t.shortcuts.value,k=b[$];return v?{title:`${y} (${Gt(k)})`,"aria-keyshortcuts":or(k)}:{title:y}}function g($){if(l)return e.setPace(ns[$]);t.speed.value=Cn[$],o&&e.run(Cn[$],a)}return f`
    <div class="buttons">
      <button
        type="button"
        class="sign"
        disabled=${p}
        onClick=${e.reset}
        aria-label="Reset"
        ...${m("reset","Reset: starting values again. Undo brings this run back.")}
      >
        ${Be("M3.2 8a5 5 0 1 0 1.6-3.7M3 2v3.2h3.2")}
      </button>
      <button
        type="button"
        class="sign"
        disabled=${p||h}
        onClick=${e.back}
        aria-label="Back"
        ...${m("back",`Back: one ${s}`)}
      >
        ${Be("M11 3 4 8l7 5z")}
      </button>
      <button
        type="button"
        class="step"
        disabled=${p}
        onClick=${e.step}
        ...${m("step",`Step: one ${s}`)}
      >
        Step${Be("M6 4l5 4-5 4z")}
      </button>
      <button
        type="button"
        class="primary"
        disabled=${p}
        onClick=${()=>i?e.pause():e.play()}
        ...${m("play",i?"Pause":"Play")}
      >
        ${Be(i?"M5 3v10M11 3v10":"M5 3l8 5-8 5z")}${i?"Pause":"Play"}
      </button>
    </div>
    <select
      class="step-by"
      aria-label="Step by"
      title="The size of a step"
      value=${s}
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
        aria-valuetext=${mp(d,l&&!o?s:"iteration")}
        onInput=${$=>g(Number($.target.value))}
      />
      <span class="speed-words" aria-hidden="true">${gp(d)}</span>
    </label>
    <${$p} store=${t} actions=${e} disabled=${p} />
  `}function $p({store:t,actions:e,disabled:n}){let[o,r]=es(`10${fp}000`),[a,s]=es(""),i=t.frame.value;function l(){let c=Dt(o.replace(/\s/g,""));if(c===null||c<0||!Number.isInteger(c))return s(`“${o}” is no iteration. Type a whole number such as 10000.`);i&&c<=i.end?e.seek(c):e.run(null,c)}return f`<form
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
        aria-invalid=${a!==""}
        aria-describedby=${a?"run-to-refusal":void 0}
        value=${o}
        onInput=${c=>{r(c.target.value),s("")}}
      />
    </label>
    <button type="submit" disabled=${n}>Go</button>
    ${a&&f`<span id="run-to-refusal" class="refusal" role="alert">${a}</span>`}
  </form>`}import{useRef as vp}from"preact/hooks";function as({store:t,actions:e,enlarge:n}){let o=t.frame.value;return f`
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
  `}function bp({store:t,actions:e}){let n=vp(null),{branches:o}=t.history.value;if(o.length===0)return"";let{number:r}=t.writing.value,a=s=>{n.current?.hidePopover(),e.choose(s)};return f`
    <button type="button" class="plain" popovertarget="other-runs">
      ${o.length===1?"1 other run":`${o.length} other runs`}
    </button>
    <div id="other-runs" class="popup branches" popover ref=${n}>
      <h2>Other runs</h2>
      <ul>
        ${o.map(s=>f`<li key=${s.id}>
              ${t.watching?rs(s,r):f`<button type="button" onClick=${()=>a(s.id)}>
                      ${rs(s,r)}
                    </button>`}
            </li>`)}
      </ul>
    </div>
  `}function rs({parted_at:t,end:e,error:n},o){let r=`parted at ${O(t)}, reached ${O(e)}`;return n===null?r:`${r}: E ${o(n)}`}import{useLayoutEffect as wp,useState as yp}from"preact/hooks";function ss({store:t,actions:e,fetchPath:n}){let[o,r,a]=[t.view.value,t.frame.value,t.network.value],s=kp(o?.stop??null,n);if(!r||!a)return"";let{playing:i,iterations_per_s:l}=t.status.value,c=L(a),u=o?.selected?c.get(o.selected):void 0,d=t.moment.value,p=o!==null&&t.selected.value!==null&&t.selected.value!==o.selected,h=l===null?"as fast as possible":`${O(l)} iterations a second`;return f`<section class="watched" aria-label="The watched page" data-testid="watched">
    <p><strong>Watching</strong>${i?`: it plays, ${h}.`:": it stands still."}</p>
    ${u?f`<p>It explains ${U(u)}.</p>`:""}
    ${d&&o?.step_by?f`<p>
            ${d.operation?`It is at operation ${O(d.at)} of ${O(d.of)}, ${d.operation.phase}.`:"It is before the first operation of an iteration."}
          </p>`:""}
    ${o?.stop?f`<p>Lesson, stop ${o.stop}${s?`: ${s}`:""}.</p>`:""}
    ${o&&o.hidden.length>0?f`<p>The answer to a question is hidden until it is given.</p>`:""}
    ${p?f`<button type="button" class="plain" onClick=${e.free}>Explain what it explains</button>`:""}
  </section>`}function kp(t,e){let[n,o]=yp([]);return wp(()=>{t===null||n.length>0||e().then(({stops:r})=>o(r.map(({title:a})=>a)),()=>{})},[t]),t===null?"":n[t-1]??""}function pt({layers:t}){let e=0;return t.slice(1).map((n,o)=>{let r=t[o],a={first:e,from:r,to:n};return e+=r.length*n.length,a})}function vt(t){return pt(t).reduce((e,{from:n,to:o})=>e+n.length*o.length,0)}function _t(t,{first:e,from:n,to:o},r){return o.flatMap((a,s)=>n.map((i,l)=>{let c=e+s*n.length+l,u=ls(r.get(i),r.get(a)),d=t.parameters[c];return{parameter:c,name:d,from:i,to:a,...u,label:null,grows:0,bias:!1}}))}function Ue({parameter:t,name:e,x:n,y:o,to:r},a){return r.map(s=>{let i=a.get(s),l=ls({x:n,y:o,halfWidth:20,halfHeight:20,shape:"circle"},i);return{parameter:t,name:e,from:e,to:s,...l,label:null,grows:0,bias:!0}})}function ls(t,e){let[n,o]=[is(t,1),is(e,-1)],r=Math.hypot(o.x-n.x,o.y-n.y)||1,[a,s]=[(o.x-n.x)/r,(o.y-n.y)/r];return{x1:n.x+a*n.gap,y1:n.y+s*n.gap,x2:o.x-a*o.gap,y2:o.y-s*o.gap}}function is({x:t,y:e,halfWidth:n,shape:o},r){return o==="pill"?{x:t+r*n,y:e,gap:0}:{x:t,y:e,gap:n}}var xp=[.5,.44,.56,.38,.62,.32,.68],Ep=[.33,.37,.3,.41,.27,.45,.24,.5,.55,.6,.66,.72,.78,.2,.82];function ps(t,e,{fontSize:n,stacked:o,letters:r,decimals:a}){let s=n+2,i={width:n*.62*(o?Math.max(a+2.6,r):a+r+4.4),height:o?2*s+4:n+9},[l,c]=[i.width+2*.15*n,i.height+.15*n],u=[...e],d=[];for(let p of t){let m=(Math.abs(p.y2-p.y1)<.1*n?xp:Ep).map(g=>({x:p.x1+g*(p.x2-p.x1),y:p.y1+g*(p.y2-p.y1),...i})).find(({x:g,y:$})=>!u.some(y=>Ge({x:g,y:$,width:l,height:c},y)));if(!m)return!1;u.push(m),d.push(m)}t.forEach((p,h)=>p.label=d[h]);for(let[p,h]of t.entries()){let m=u.filter($=>$!==u[e.length+p]),g=$=>({...d[p],y:d[p].y+$*s/2,height:d[p].height+s});h.grows=[1,-1].find($=>!m.some(y=>Ge(g($),y)))??0,h.grows!==0&&(u[e.length+p]=g(h.grows))}return!0}function ds(t,e,n,o,r=[]){for(let i of o){let l=cs(t,e,c=>n(c,i),[us],r);if(l.every(c=>c!==null))return{decimals:i,places:l}}let a=o.find(i=>i<=4)??o[o.length-1],s=cs(t,e,i=>n(i,a),[us,Sp],r);return{decimals:a,places:s.filter(i=>i!==null)}}function cs(t,e,n,o,r){let a=t.edges.flatMap(({label:i})=>i?[i]:[]),s=[...t.obstacles,...a,...r];return e.map((i,l)=>{for(let[c,u]of o.entries()){let d=u(i,n(l),s,t);if(d)return s.push(d),{box:d,away:c>0}}return null})}function us(t,e,n){for(let o=0;o<=48;o+=4)for(let r of o===0?[0]:[-1,1])for(let a of[.72,.66,.78,.6,.54,.48,.4,.3,.22]){let s=t.x1+a*(t.x2-t.x1),i=t.y1+a*(t.y2-t.y1)+r*o,l={x:s,y:i,...e};if(!n.some(c=>Ge(l,c)))return l}return null}function Sp(t,e,n,o){let[r,a]=[(t.x1+t.x2)/2,(t.y1+t.y2)/2],[s,i]=[null,1/0];for(let l=e.height/2;l<=o.height-e.height/2;l+=6)for(let c=e.width/2;c<=o.width-e.width/2;c+=6){let u=Math.hypot(c-r,l-a),d={x:c,y:l,...e};u>=i||n.some(p=>Ge(d,p))||([s,i]=[d,u])}return s}function fs({parameters:t,written:e=t}){return Math.max(2,...e.filter(n=>n.startsWith("w")).map(n=>n.length))}function Ge(t,e){return Math.abs(t.x-e.x)*2<t.width+e.width&&Math.abs(t.y-e.y)*2<t.height+e.height}var hs=1.35,Mp=.92,Tp=6;function ms(t,e,n){let o=Op(t,e,n),{across:r,step:a,radius:s}=o,{fontSize:i,labels:l}=n,c=n.decimals??4;if(!(r>=2*s+1.2*i&&a>=o.least)&&!n.forced)return null;let d=Ap(t,o),p=new Map(d.map(b=>[b.name,b])),h=_p(t,o,i,c),m=Cp(t,o,p,i,n.decimals!==null),g=pt(t).flatMap(b=>_t(t,b,p)),$=[...d.flatMap(b=>Lp(b,o,i,c)),...h.map(({x:b,y:k,width:S,height:E})=>({x:b,y:k,width:S,height:E+.5*i})),...m.map(b=>dt(b,i,c))],y=fs(t);return l!=="none"&&!ps(g,$,{fontSize:i,stacked:l==="stacked",letters:y,decimals:c})?null:{...e,decimals:c,fontSize:i,spots:d,biases:h,targets:m,radius:s,obstacles:$,captions:[],frames:[],thickness:1,edges:[...g,...h.flatMap(b=>Ue(b,p))],gaps:pt(t).map((b,k)=>({...b,...Qt,kind:"lines",layer:k+1})),columns:te(t,h,o.details),parameters:t.parameters,showsValues:n.decimals!==null,showsDetails:o.details,stacked:l==="stacked"}}var Qt={left:0,right:0,rows:[],bias:null};function Op(t,{width:e,height:n},{fontSize:o,decimals:r,labels:a,details:s=!0}){let i=Math.max(...t.layers.map(Z=>Z.length)),l=Math.max(1,t.layers.length-1),c=r===null?0:.62*(r+3)*o,u=r===null?.9*o:Math.max(c/2+.32*o,1.9*o),d=hs*o,p=a==="stacked",h=t.biases==="shared",m=s?(t.biases==="per_neuron"?2*d:d)+.2*o:0,g=(s?d+.2*o:0)+(p?2*d+.2*o:0),$=u+m+.15*o,y=u+g+.15*o+(h?3.7*o:0),v=Math.max(u,p?(c+4*.62*o)/2:0)+.5*o,b=(r===null?0:.62*((r??0)+4)*o)+1.4*o,k=p?Math.max(u,(c+(Tp-1)*.62*o)/2)+.3*o:u+b,S=(e-v-k)/l,E=i===1?0:2*u+m+g+.4*o,w=n-$-y,x=i===1?0:Math.min(w/(i-1),Math.max(E,(p?1.8:1.25)*S)),A=w-x*(i-1),W=i===1?w>=0:!0;return{radius:u,across:S,step:x,left:v,over:m,under:g,below:p,line:d,shared:h,details:s,tallest:i,free:w,least:W?E:1/0,middle:$+w/2,bottom:n-Math.max(0,A/2-o)}}function Ap(t,{left:e,across:n,middle:o,step:r,radius:a}){return t.layers.flatMap((s,i)=>s.map((l,c)=>({layer:i,index:c,name:l,halfWidth:a,halfHeight:a,shape:"circle",x:e+i*n,y:o+(c-(s.length-1)/2)*r})))}function _p(t,{shared:e,across:n,left:o,bottom:r},a,s){if(!e)return[];let i=vt(t),l=.62*(Math.max(2,s)+3)*a+a;return t.layers.slice(1).map((c,u)=>({parameter:i+u,name:t.parameters[i+u],width:l,height:2.9*a,to:c,x:Math.max(l/2+2,o+(u+.34)*n),y:r-1.75*a}))}function Cp(t,{radius:e,below:n,line:o,details:r},a,s,i){let l=t.layers.length;return i?t.layers[l-1].map((c,u)=>{let{x:d,y:p}=a.get(c),h=`target_${c}`;return n?{layer:l,index:u,name:h,x:d,y:p+e+(r?o:0)+1.2*o,align:"middle",lines:2}:{layer:l,index:u,name:h,x:d+e+.9*s,y:p,align:"start",lines:3}}):[]}function Lp({x:t,y:e,layer:n},{radius:o,over:r,line:a,details:s},i,l){let c={x:t,y:e,width:2*o+.4*i,height:2*o};if(!s||n===0)return[c];let u=Mp*.62*i*(l+6.5);return[c,{x:t,y:e-o-r/2,width:u,height:r},{x:t+.4*i,y:e+o+a/2,width:u-2*.62*i,height:a}]}function dt({x:t,y:e,align:n,lines:o},r,a){let s=.62*r*(a+4+(n==="middle"?4:0));return{x:n==="start"?t+s/2:t,y:e,width:s,height:o*hs*r}}function te(t,e,n){let o=new Set(t.biases==="per_neuron"&&n?t.parameters:[]),r=t.layers.map((s,i)=>[...s.flatMap(l=>o.has(`b_${l}`)?[`b_${l}`,l]:[l]),...e.filter((l,c)=>c===i).map(({name:l})=>l)]),a=t.layers[t.layers.length-1];return[...r,a.map(s=>`target_${s}`)]}var Np=2.7;function gs(t,e,n){let{fontSize:o,air:r}=n,a=n.decimals??2,s=n.decimals!==null,i=Ln(o,n.decimals),{width:l,height:c}=e,u=t.biases==="shared",[d,p]=[i.halfWidth+.3*o,Rp(i,n)],h=(l-d-p)/Math.max(1,t.layers.length-1),m=c-.4*o-(u?3.6*o:0),g=Math.max(...t.layers.map(x=>x.length)),$=m/g;if(!($>=2*i.halfHeight+.35*o&&h>=2*i.halfWidth+r*o)&&!n.forced)return null;let v=t.layers.flatMap((x,A)=>{let W=Ip(x.length,m,$);return x.map((Z,ie)=>({layer:A,index:ie,name:Z,...i,shape:"pill",x:d+A*h,y:.2*o+m/2+(ie-(x.length-1)/2)*W}))}),b=new Map(v.map(x=>[x.name,x])),k=vt(t),S=u?t.layers.slice(1).map((x,A)=>({parameter:k+A,name:t.parameters[k+A],to:x,width:2*i.halfWidth,height:2.9*o,x:Math.max(i.halfWidth+2,d+(A+.34)*h),y:c-1.6*o})):[],E=Nn(t,b,o,s,m),w=pt(t);return{...e,decimals:a,fontSize:o,spots:v,biases:S,targets:E,radius:i.halfHeight,captions:[],frames:[],thickness:.55,edges:[...w.flatMap(x=>_t(t,x,b)),...S.flatMap(x=>Ue(x,b))],gaps:w.map((x,A)=>({...x,...Qt,kind:"lines",layer:A+1})),columns:te(t,S,!1),parameters:t.parameters,showsValues:s,showsDetails:!1,stacked:!1,obstacles:[...v.map(x=>({x:x.x,y:x.y,width:2*x.halfWidth,height:2*x.halfHeight})),...E.map(x=>dt(x,o,a)),...S]}}function Ln(t,e){return e===null?{halfWidth:1.6*t,halfHeight:.75*t}:{halfWidth:(.62*(e+3)*t+1.1*t)/2,halfHeight:Np/2*t}}function Ip(t,e,n){return Math.min(e/t,2*n)}function Rp({halfWidth:t},{fontSize:e,decimals:n}){return t+(n===null?.3:.62*(n+4)+1)*e}function Nn(t,e,n,o,r){let a=t.layers.length,s=t.layers[a-1];if(!o)return[];let l=r/s.length>=4.3*n?3:1;return s.map((c,u)=>{let{x:d,y:p,halfWidth:h}=e.get(c);return{layer:a,index:u,name:`target_${c}`,x:d+h+.8*n,y:p,align:"start",lines:l}})}var Pp=18,Wp=.5,In=10,Dp=.55;function bs(t,e,{most:n,least:o}){let r=Fp(t,e,n,o),{fontSize:a,decimals:s,isNarrow:i,top:l,free:c}=r,u=t.layers.map(b=>qp(b.length,r)),d=l+c/2,{at:p,gaps:h}=Bp(t,e,u,r),m=t.layers.flatMap((b,k)=>{let{halfWidth:S,halfHeight:E,shape:w,step:x}=u[k];return b.map((A,W)=>({layer:k,index:W,name:A,halfWidth:S,halfHeight:E,shape:w,x:p[k],y:d+(W-(b.length-1)/2)*x}))}),g=new Map(m.map(b=>[b.name,b])),$=h.map((b,k)=>({...b,rows:Gp(t.layers[k+1],g,u[k+1])})),y=i?[]:Nn(t,g,a,u[u.length-1].shape==="pill",c),v=Hp(t,e,$,p,a,s);return{...e,decimals:s,fontSize:a,spots:m,targets:y,biases:v,gaps:$,radius:2*a,edges:$.flatMap(b=>b.kind==="matrix"?[]:_t(t,b,g)),frames:jp($,m),thickness:Wp,captions:Kp(t,u,p,l-.9*a,i),columns:te(t,v,!1),parameters:t.parameters,showsValues:!i,showsDetails:!1,stacked:i,obstacles:[...m.map(b=>({x:b.x,y:b.y,width:2*b.halfWidth,height:2*b.halfHeight})),...y.map(b=>dt(b,a,s))]}}function Fp(t,{width:e,height:n},o,r){let a=Math.max(r,Math.min(22,Math.max(11,Math.min(e/62,n/30)))),s=1.9*a,i=t.biases==="shared"?3.8*a:.4*a;return{fontSize:a,top:s,free:n-s-i,decimals:Math.min(o,4),isNarrow:e<34*a}}function qp(t,{fontSize:e,decimals:n,isNarrow:o,free:r}){let a=r/t,s=Ln(e,o?null:n);if(t<=8&&a>=2*s.halfHeight+.3*e)return{...s,shape:"pill",step:Math.min(a,5.5*e)};if(t<=16){let l=Math.min(.42*a,1.1*e);return{halfWidth:l,halfHeight:l,shape:"dot",step:a}}let i=Math.min(22,a<3?a:Math.floor(2*a)/2);return{halfWidth:o?4:.55*e,halfHeight:i/2,shape:"cell",step:i}}function Bp(t,{width:e},n,{fontSize:o,decimals:r,isNarrow:a}){let s=(a?.25:Dp)*o,i=t.biases==="per_neuron",l=i?Math.max(3,.45*o)+.3*o:0,c=t.layers.slice(1).map((x,A)=>Up(t.layers[A].length,x.length)),u=c.map(x=>x==="matrix"),d=c.map((x,A)=>u[A]?t.layers[A].length:a?30:60),p=(a?.2:.62*(r+4)+1.2)*o,h=n.reduce((x,{halfWidth:A})=>x+2*A,0)+u.reduce((x,A)=>x+2*s+(A?l+In:0),0),m=.3*o,g=e-m-p-h,$=g/d.reduce((x,A)=>x+A,0),y=d.map((x,A)=>u[A]?In+Math.min($,Pp)*x:$*x),v=u.filter(Boolean).length*In,b=(g+v-y.reduce((x,A)=>x+A,0))/y.length,k=m,S=[],E=vt(t),w=pt(t).map((x,A)=>{S.push(k+n[A].halfWidth),k+=2*n[A].halfWidth+b/2+s;let W={left:k,right:k+y[A]},Z=u[A]&&i?{x:W.right+.3*o,width:l-.3*o,first:E}:null;return k=W.right+(u[A]?l:0)+s+b/2,E+=x.to.length,{...x,...Qt,...W,bias:Z,kind:c[A],layer:A+1}});return S.push(k+n[n.length-1].halfWidth),{at:S,gaps:w}}function Up(t,e){let n=Math.max(t,e);return n>16?"matrix":n>8?"canvas":"lines"}function Gp(t,e,{shape:n,step:o,halfHeight:r}){let a=n==="cell"?o:Math.min(.86*o,1.7*r);return t.map(s=>({y:e.get(s).y,height:a}))}function Hp(t,{height:e},n,o,r,a){if(t.biases!=="shared")return[];let s=vt(t),i=Math.min(...n.map((c,u)=>o[u+1]-o[u])),l=Math.min(.62*(a+3)*r+r,i-4);return n.map(({to:c},u)=>({parameter:s+u,name:t.parameters[s+u],to:c,width:l,height:2.7*r,x:Math.max(l/2+1,(o[u]+o[u+1])/2),y:e-1.6*r}))}function jp(t,e){let n=t.flatMap(({kind:s,left:i,right:l,rows:c,bias:u})=>{if(s!=="matrix")return[];let d=u?[[i,l],[u.x,u.x+u.width]]:[[i,l]];return(c.length>1&&Math.abs(c[1].y-c[0].y-c[0].height)<.01?[{from:c[0],to:c[c.length-1]}]:c.map(m=>({from:m,to:m}))).flatMap(({from:m,to:g})=>d.map(([$,y])=>$s($,y,m.y-m.height/2,g.y+g.height/2)))}),o=e.filter(({shape:s})=>s==="cell"),a=o.filter(({index:s})=>s===0).map(s=>{let i=o.findLast(({layer:l})=>l===s.layer)??s;return $s(s.x-s.halfWidth,s.x+s.halfWidth,s.y-s.halfHeight,i.y+i.halfHeight)});return[...n,...a]}function $s(t,e,n,o){return{x:(t+e)/2,y:(n+o)/2,width:e-t,height:o-n}}function Kp(t,e,n,o,r){return t.layers.flatMap((a,s)=>{if(e[s].shape==="pill")return[];let i=a[0].split(".")[0].replace(/\d+$/,l=>a[0].includes(".")?l:"");return[{x:n[s],y:o,words:r?i:`${i} · ${a.length}`}]})}var zp=[36,34,32,30,28.5,27,25.5,24,23,22,21,20,19,18,17.25,16.5,15.75,15,14.5,14,13.5,13,12.5,12,11.5,11,10.5,10];function ks(t,e,{most:n=9,least:o=0}={}){let r=Es(t);return r>8?bs(t,e,{most:n,least:o}):r<=4?ws(Jp(n),e,o,a=>ms(t,e,a)):ws(Xp(n),e,o,a=>gs(t,e,a))}function ws(t,e,n,o){let r=Vp(e);for(let a of n>0?[n,0]:[0])for(let s of t)for(let i of zp.filter(l=>l<=r&&l>=Math.max(s.from,a))){let l=o({...s,fontSize:i});if(l)return l}return o({...t[t.length-1],fontSize:10,forced:!0})}function xs(t,e){let n=Es(t),o=(t.biases==="shared"?76:0)+(t.biases==="per_neuron"&&n<=4?20*n:0);return n>8?Math.round(Math.max(.5*e,460)):n>4?Math.round(Math.max(.48*e,n*50+20+o)):Math.round(Math.max(.5*e,(n<=2?156:146)*n+o))}function Es({layers:t}){return Math.max(...t.map(e=>e.length))}function Vp({width:t,height:e}){return Math.max(10,Math.min(t/24,e/15))}function Jp(t){let e=Math.min(t,4);return[{from:11.5,decimals:Math.min(t,9),labels:"beside"},{from:12,decimals:e,labels:"beside"},{from:11,decimals:e,labels:"stacked"},{from:11,decimals:e,labels:"beside",details:!1},{from:11,decimals:Math.min(t,3),labels:"stacked"},{from:11.5,decimals:e,labels:"none"},{from:10.5,decimals:Math.min(t,2),labels:"none"},{from:10,decimals:Math.min(t,2),labels:"none",details:!1},{from:10,decimals:null,labels:"none",details:!1}]}function Xp(t){return[{from:13,decimals:Math.min(t,9),air:6},{from:11,decimals:Math.min(t,4),air:3},{from:10.5,decimals:Math.min(t,3),air:2.2},{from:10,decimals:Math.min(t,2),air:1.6},{from:10,decimals:null,air:.5}]}var Yp=[],Zp=[5,4],Qp=2;function Ms(t){let e=document.createElement("canvas");e.setAttribute("aria-hidden","true");let n=Math.min(Qp,devicePixelRatio||1);[e.width,e.height]=[Math.round(t.width*n),Math.round(t.height*n)];let o=e.getContext("2d");o.imageSmoothingEnabled=!1;let r=[td(t),...t.gaps.filter(({kind:s})=>s==="matrix").map(s=>ed(s,n)),nd(t)],a=[];return{element:e,paint(s){let i=[s.frame,s.drafts,s.theme];if(!i.every((l,c)=>l===a[c])){a=i,o.setTransform(n,0,0,n,0,0),o.clearRect(0,0,t.width,t.height);for(let l of r)l(o,s)}}}}function td(t){let e=new Set(t.gaps.filter(({kind:o})=>o==="canvas").flatMap(({to:o})=>o)),n=t.edges.filter(({to:o,bias:r})=>!r&&e.has(o));return(o,{frame:r,drafts:a,theme:s})=>{for(let{name:i,parameter:l,x1:c,y1:u,x2:d,y2:p}of n){let h=a.get(i)?.value??r.drawn[l],m=ye(h,s);o.strokeStyle=m.stroke,o.lineWidth=t.thickness*m.thick,o.setLineDash(m.dash==="none"?Yp:Zp),o.beginPath(),o.moveTo(c,u),o.lineTo(d,p),o.stroke()}o.setLineDash([])}}function ed({first:t,from:e,to:n,left:o,right:r,rows:a,bias:s},i){let l=Ss(e.length,n.length),c=s?Ss(1,n.length):null,u=g=>Math.round(g*i)/i,[d,p]=[u(o),u(r)],h=a.length>1&&Math.abs(a[1].y-a[0].y-a[0].height)<.01;function m(g,$,y,v){let b=a[0].y-a[0].height/2;h?g.drawImage($,y,u(b),v,u(a.length*a[0].height)):a.forEach(({y:k,height:S},E)=>g.drawImage($,0,E,$.width,1,y,u(k-S/2),v,u(S)))}return(g,{frame:$,theme:y})=>{let{pixels:v}=Mn(y);l.fill($.drawn,t,v),m(g,l.canvas,d,p-d),!(!s||!c)&&(c.fill($.parameters,s.first,v),m(g,c.canvas,u(s.x),u(s.width)))}}function Ss(t,e){let n=document.createElement("canvas");[n.width,n.height]=[t,e];let o=n.getContext("2d"),r=o.createImageData(t,e),a=new Uint32Array(r.data.buffer);return{canvas:n,fill(s,i,l){for(let c=0;c<a.length;c++)a[c]=l[ke(s[i+c]??0)];o.putImageData(r,0,0)}}}function nd(t){let e=t.spots.flatMap((n,o)=>n.shape==="dot"||n.shape==="cell"?[{...n,activation:o}]:[]);return(n,{frame:o,theme:r})=>{let{css:a}=Mn(r);n.lineWidth=1,n.strokeStyle=a[ke(0)+(r==="dark"?-20:20)];for(let{x:s,y:i,halfWidth:l,halfHeight:c,shape:u,activation:d}of e)n.fillStyle=a[ke(o.activations[d])],n.beginPath(),u==="dot"?n.arc(s,i,l,0,2*Math.PI):n.rect(s-l,i-c,2*l,Math.max(1,2*c-.5)),n.fill(),u==="dot"&&(n.strokeStyle=r==="dark"?"rgb(128 136 146)":"rgb(120 126 134)",n.stroke())}}function Ts(t,e,n){for(let a of t.gaps){let s=a.kind==="matrix"?od(t,a,e,n):null;if(s)return s}let o=2;return t.spots.find(a=>Math.abs(e-a.x)<=a.halfWidth+o&&Math.abs(n-a.y)<=a.halfHeight)?.name??rd(t.edges,e,n)}function od({parameters:t},{left:e,right:n,rows:o,from:r,first:a,bias:s},i,l){let c=s!==null&&i>=s.x-2&&i<=s.x+s.width+2;if(!c&&(i<e||i>n))return null;let u=o.findIndex(p=>Math.abs(l-p.y)<=p.height/2);if(u<0)return null;if(c)return t[s.first+u];let d=Math.min(r.length-1,Math.floor((i-e)/(n-e)*r.length));return t[a+u*r.length+d]}function rd(t,e,n){let[o,r]=[null,7];for(let a of t){let s=ad(a,e,n);s<r&&([o,r]=[a.name,s])}return o}function ad({x1:t,y1:e,x2:n,y2:o},r,a){let[s,i]=[n-t,o-e],l=Math.max(0,Math.min(1,((r-t)*s+(a-e)*i)/(s*s+i*i||1)));return Math.hypot(r-t-l*s,a-e-l*i)}function Rn(t,e){let n=t.spots.find(a=>a.name===e);if(n)return{box:sd(n),edge:null,row:null,column:null};let o=t.edges.find(a=>a.name===e);if(o)return{box:{x:(o.x1+o.x2)/2,y:(o.y1+o.y2)/2,width:24,height:12},edge:o,row:null,column:null};let r=t.parameters.indexOf(e);for(let a of t.gaps){let s=r<0||a.kind!=="matrix"?null:id(a,r);if(s)return s}return ld(t,e)}function sd({x:t,y:e,halfWidth:n,halfHeight:o}){return{x:t,y:e,width:2*n,height:2*o}}function id({left:t,right:e,rows:n,from:o,first:r,bias:a},s){let[i,l]=[a?a.x+a.width:e,(e-t)/o.length],c=n[0].y-n[0].height/2,u=n[n.length-1].y+n[n.length-1].height/2,d=(m,g,$)=>({box:{x:g,y:n[m].y,width:$,height:n[m].height},edge:null,row:{x:(t+i)/2,y:n[m].y,width:i-t,height:n[m].height},column:{x:g,y:(c+u)/2,width:$,height:u-c}}),p=s-r;if(p>=0&&p<n.length*o.length)return d(Math.floor(p/o.length),t+(p%o.length+.5)*l,l);let h=a?s-a.first:-1;return a&&h>=0&&h<n.length?d(h,a.x+a.width/2,a.width):null}function ld(t,e){let n=t.spots.find(i=>`b_${i.name}`===e);if(!n)return null;let{x:o,y:r,halfWidth:a,halfHeight:s}=n;return{box:{x:o-a,y:r+s,width:12,height:12},edge:null,row:null,column:null}}function C(t,e={}){let n=document.createElementNS("http://www.w3.org/2000/svg",t);for(let[o,r]of Object.entries(e))n.setAttribute(o,String(r));return n}function V(t,e,n){return C("text",{x:t,y:e,class:n})}function H(t,e,n){t.getAttribute(e)!==n&&t.setAttribute(e,n)}function J(t,e){t.textContent!==e&&(t.textContent=e)}function ne(t,e,n){return!t||t.knows(e)?n:"□"}function bt(t,e,n,o){let r="parameter"in e&&(o?.knows(`${e.name}+`)??!1);return t.classList.toggle("updated",r),r?n.updated[e.parameter]??null:null}function He(t){return t.classList.contains("computed")&&(t.ownerSVGElement?.classList.contains("one")??!1)}function Os(t,e){let n=C("g",{class:"pulses","aria-hidden":"true"});t.querySelector(".edges")?.append(n);let o=null;return({moment:r})=>{if(r===o)return;let a=o;o=r;for(let i of t.querySelectorAll(".element[data-name]")){let l=i.getAttribute("data-name")??"";i.classList.toggle("computed",r?.computed.has(l)??!1),i.classList.toggle("used",r?.used.has(l)??!1)}t.classList.toggle("one",r?.computed.size===1);let s=r?.flows??[];for(let i of t.querySelectorAll(".edge")){let[l,c]=[i.getAttribute("data-name"),i.getAttribute("data-to")],u=s.some(d=>d.name===l&&(d.to??c)===c);i.classList.toggle("flows",u||(r?.computed.has(l??"")??!1))}a?.at!==r?.at&&n.replaceChildren(...e.edges.flatMap(i=>{let l=s.find(m=>m.name===i.name&&(m.to??i.to)===i.to);if(!l)return[];let[c,u,d,p]=[i.x1,i.y1,i.x2,i.y2],h=l.back?{x1:d,y1:p,x2:c,y2:u}:{x1:c,y1:u,x2:d,y2:p};return[C("line",{...h,class:"pulse",pathLength:1})]}))}}function je({biases:t,decimals:e}){let{width:n,height:o}=t[0]??{width:0,height:0};return{decimals:e,width:n,height:o}}function Ke(t,{label:{x:e,y:n,width:o,height:r},grows:a},{stacked:s,fontSize:i,decimals:l}){let c=i+2,u=C("rect",{class:"plate",x:e-o/2,width:o,rx:5}),d=V(e,n,"weight-label"),p=C("tspan",{class:"name"}),h=C("tspan",s?{class:"number"}:{class:"number",dx:.35*i}),m=a<0?-1:1,g=C("tspan",{class:"new-value",x:e,y:n+m*(s?1.5:1)*c});return H(p,"y",String(s?n-c/2:n)),s&&(H(p,"x",String(e)),H(h,"x",String(e)),H(h,"y",String(n+c/2))),d.append(p,h,g),t.append(u,d),($,y,v,b)=>{J(p,$.name(y)),J(h,$.number(v,l)),J(g,b===null?"":`${s?"":"→ "}${$.number(b,l)}`);let k=b===null?0:c;H(u,"y",String(n-r/2-(m<0?k:0))),H(u,"height",String(r+k))}}var ud=32;function ft(t,e,n){let o=C("g",{class:`element ${e.kind}`,"data-name":e.name,tabindex:-1,role:"button"}),r=Math.max(n.height,ud);return o.append(C("rect",{class:"touch",x:n.x-n.width/2,y:n.y-r/2,width:n.width,height:r,rx:6})),t.append(o),o}function pd({x:t,y:e,width:n,height:o}){return{x:t-n/2,y:e-o/2,width:n,height:o}}function Pn(t,{fontSize:e},{x:n,y:o,className:r,letters:a}){let[s,i]=[.62*e*a,1.25*e];t.append(C("rect",{class:"ground",x:n-s/2,y:o-i/2,width:s,height:i,rx:4}));let l=V(n,o,r);return t.append(l),l}function As(t,e,n,o){let r=o.get(e.name);if(!r||r.kind!=="input"&&r.kind!=="neuron")throw new Error(`no neuron ${e.name}`);let{fontSize:a}=n,{halfWidth:s,halfHeight:i}=e,l=ft(t,r,{...e,width:2*s,height:2*i}),c=n.showsValues?a*(e.shape==="pill"?.58:.75):0,u=V(e.x,e.y-c,"name"),d=V(e.x,e.y+c,"number"),h=n.showsDetails&&r.kind==="neuron"?fd(l,e,n):null;return l.append(dd(e),u),u.textContent=e.name,n.showsValues&&l.append(d),({frame:m,drafts:g,selected:$,writing:y,moment:v})=>{let{number:b}=y,k=g.get(e.name)?.value??m.activations[r.activation];if(l.classList.toggle("chosen",$===e.name),r.kind==="input")return J(d,b(k,n.decimals)),H(l,"aria-label",`${U(r)}: ${b(k)}`);let S=w=>({out:ne(v,`out_${e.name}`,b(k,w)),net:ne(v,`net_${e.name}`,b(m.netInputs[r.neuron],w)),delta:ne(v,`delta_${e.name}`,y.delta(m.deltas[r.neuron],w))}),E=S(n.decimals);J(d,E.out),h&&(J(h.net,`${y.net} ${E.net}`),J(h.delta,`δ ${E.delta}`)),H(l,"aria-label",Wn(r,y,S(void 0)))}}function Wn(t,e,{out:n,net:o,delta:r}){let a=`${e.out} ${n}, ${e.net} ${o}, delta ${r}`;return`${U(t)}: ${a.replaceAll("□","not known yet")}`}function dd({x:t,y:e,halfWidth:n,halfHeight:o,shape:r}){return r==="circle"?C("circle",{class:"body",cx:t,cy:e,r:n}):C("rect",{class:"body",x:t-n,y:e-o,width:2*n,height:2*o,rx:o})}function fd(t,e,n){let{fontSize:o,radius:r,decimals:a}=n,s=Pn(t,n,{x:e.x,y:e.y-r-.8*o,className:"detail",letters:a+6}),i=Pn(t,n,{x:e.x,y:e.y+r+.9*o,className:"detail",letters:a+4});return{net:s,delta:i}}function _s(t,e,n,o){let r=o.get(`b_${e.name}`);if(!r||r.kind!=="bias")return()=>{};let{fontSize:a,decimals:s}=n,i=e.y-n.radius-a*2.15,l=s+4.5,c=ft(t,r,{x:e.x,y:i,width:.62*a*l,height:a+8}),u=Pn(c,n,{x:e.x,y:i,className:"bias-label",letters:l});return({frame:d,drafts:p,selected:h,writing:m,moment:g})=>{let $=p.get(r.name)?.value??d.parameters[r.parameter],y=bt(c,r,d,g),v=y===null||!He(c)?"":` → ${m.number(y,s)}`,b=y!==null&&v===""?y:$;J(u,`b ${m.number(b,s)}${v}`),H(c,"aria-label",U(r)+Ct(m,$,y)),c.classList.toggle("chosen",h===r.name)}}function Cs(t,e,n,o){let{fontSize:r}=n,{decimals:a,width:s,height:i}=je(n),l=o.get(e.name),c=ft(t,l,{x:e.x,y:e.y,width:s,height:i}),u=V(e.x,e.y-r*.65,"name"),d=V(e.x,e.y+r*.65,"number");u.textContent=e.name,c.append(C("rect",{class:"bias-box",x:e.x-s/2,y:e.y-i/2,width:s,height:i,rx:.6*r}),u,d);let p=n.biases.find(({x:g})=>g>e.x)??{x:n.width,width:0},h=p.x-p.width/2-e.x-s/2>.62*r*(a+5.5),m=V(e.x+s/2+.5*r,e.y,"new-value start");return c.append(m),({frame:g,drafts:$,selected:y,writing:v,moment:b})=>{let k=$.get(e.name)?.value??g.parameters[e.parameter],S=bt(c,l,g,b);J(d,v.number(h?k:S??k,a)),J(m,S===null||!h?"":`→ ${v.number(S,a)}`),H(c,"aria-label",U(l)+Ct(v,k,S)),c.classList.toggle("chosen",y===e.name)}}function Ls(t,e,n,o){let r=o.get(e.name);if(!r||r.kind!=="target")throw new Error(`no target ${e.name}`);let{fontSize:a,decimals:s}=n,i=ft(t,r,dt(e,a,s));i.append(C("rect",{class:"ground",...pd(dt(e,a,s))}));let l=e.align==="start"?" start":"",c=1.35*a,u=(p,h)=>V(e.x,e.y+(p-(e.lines-1)/2)*c,h+l),d=[u(0,e.lines===3?"detail":"number"),u(1,"number"),u(2,"detail")];return i.append(...d.slice(0,e.lines)),({frame:p,drafts:h,selected:m,writing:g,moment:$})=>{let y=h.get(e.name)?.value??p.targets[r.output],v=g.number(y,s),b=`E ${ne($,`E_${r.of}`,g.number(p.outputErrors[r.output],s))}`,k=e.lines===3?[g.target,v,b]:[`${g.target} ${v}`,b];(e.lines===1?[v]:k).forEach((S,E)=>J(d[E],S)),H(i,"aria-label",`${U(r)}: ${g.number(y)}`),i.classList.toggle("chosen",m===e.name)}}function Ct({number:t},e,n){return e===void 0?"":`: ${t(e)}${n===null?"":`, new ${t(n)}`}`}function Is(t){let{plan:e,drawing:n}=t,o=C("rect",{class:"surface",width:e.width,height:e.height}),r=C("g",{class:"mark aimed","pointer-events":"none"}),a=C("g",{class:"mark","pointer-events":"none"}),s=C("g",{class:"on-demand"});e.gaps.some(({kind:p})=>p!=="lines")&&(n.prepend(o),hd(t,o,r)),queueMicrotask(()=>n.querySelector(".badges")?.before(r,a,s)),n.append(r,a,s);let i=new Map,l=null,c=null,u=!1;o.addEventListener("click",()=>u=!0);function d(p){let h=n.querySelector(`.element[data-name="${CSS.escape(p)}"]`);if(h)return h;let m=md(t,s,p);return m?(i.set(p,m),l&&m.paint(l),m.group):null}return t.ensure=d,p=>{l=p;let{selected:h}=p;h&&d(h);for(let[g,{group:$,paint:y}]of i)g===h||$===document.activeElement?y(p):($.remove(),i.delete(g));if(h===c)return;c=h,(u&&h?i.get(h):null)?.group.focus({preventScroll:!0}),u=!1,a.replaceChildren(...Rs(t,h))}}function hd(t,e,n){let{plan:o,drawing:r}=t,a="";function s(l){l!==a&&(a=l,l?e.setAttribute("data-name",l):e.removeAttribute("data-name"),n.replaceChildren(...Rs(t,l||null)))}function i(l){if(l.target!==e)return s("");let{left:c,top:u,width:d,height:p}=r.getBoundingClientRect(),[h,m]=[l.clientX-c,l.clientY-u];s(Ts(o,h*o.width/d,m*o.height/p)??"")}for(let l of["pointermove","pointerover","pointerdown","click"])r.addEventListener(l,i,{capture:!0});r.addEventListener("pointerleave",()=>s(""))}function Rs({plan:t},e){let n=t.gaps.some(({kind:u})=>u!=="lines"),o=e&&n?Rn(t,e):null;if(!o)return[];let{box:r,row:a,column:s,edge:i}=o;if(i){let{x1:u,y1:d,x2:p,y2:h}=i;return[C("line",{class:"mark-line",x1:u,y1:d,x2:p,y2:h})]}return t.spots.find(u=>u.name===e)?.shape==="pill"?[]:[...[a,s].flatMap(u=>u?[Ns("mark-band",u)]:[]),Ns("mark-cell",{...r,width:Math.max(5,r.width),height:Math.max(5,r.height)})]}function Ns(t,{x:e,y:n,width:o,height:r}){return C("rect",{class:t,x:e-o/2,y:n-r/2,width:o,height:r})}function md({plan:t,known:e},n,o){let r=e.get(o),a=r?Rn(t,o):null;if(!r||!a)return null;let s=Dn(t,a.edge,a.box,r.name.length),i=ft(n,r,s);i.classList.add("unlabelled");let l=Ke(i,{label:s,grows:1},ze(t,a.edge));return{group:i,paint:u=>{let{network:d,frame:p,drafts:h,selected:m,writing:g,moment:$}=u,y=h.get(o)?.value??X(r,p),v=bt(i,r,p,$);i.classList.toggle("chosen",m===o),i.classList.toggle("frozen",d.settings.frozen.includes(o)),i.classList.toggle("computed",$?.computed.has(o)??!1),i.classList.toggle("used",$?.used.has(o)??!1),l(g,r,y,v),H(i,"aria-label",gd(r,u,y,v))}}}function gd(t,{frame:e,writing:n},o,r){return t.kind!=="neuron"?U(t)+Ct(n,o,r):Wn(t,n,{out:n.number(o),net:n.number(e.netInputs[t.neuron]),delta:n.delta(e.deltas[t.neuron])})}function ze({fontSize:t,decimals:e,stacked:n,spots:o},r){let a=n||r!==null&&o.every(({shape:s})=>s==="pill");return{fontSize:t,decimals:Math.max(4,e),stacked:a}}function Dn(t,e,n,o){let{fontSize:r,decimals:a,stacked:s}=ze(t,e),i=s?Math.max(a+3,o):a+o+4.5,[l,c]=[r*.62*i+4,(s?2:1)*(r+2)+8],u=(h,m,g)=>Math.max(m/2+1,Math.min(g-m/2-1,h)),{x:d,y:p}=n??{x:0,y:0};if(e)[d,p]=[(e.x1+e.x2)/2,(e.y1+e.y2)/2];else if(n){let h=(n.height+c)/2+3;p+=p-h<c/2?h:-h}return{x:u(d,l,t.width),y:u(p,c,t.height),width:l,height:c}}function Ps(t,e,{thickness:n}){let o={x1:e.x1,y1:e.y1,x2:e.x2,y2:e.y2},r=C("line",{...o,class:e.bias?"edge edge-bias":"edge","data-name":e.name,"data-to":e.to}),a=C("line",{...o,class:"edge-touch","data-name":e.name});t.append(r,a);let s=null,i=!1;return({frame:l,drafts:c,selected:u,theme:d})=>{let p=c.get(e.name)?.value??l.parameters[e.parameter]??l.drawn[e.parameter];i!==(u===e.name)&&(i=r.classList.toggle("chosen",u===e.name));let h=ye(p,d);h!==s&&(s=h,r.setAttribute("stroke",h.stroke),r.setAttribute("stroke-width",String(n*(e.bias?Math.min(2,h.thick):h.thick))),r.setAttribute("stroke-dasharray",h.dash))}}function Ws(t,e,n,o){let r=o.get(e.name),a=e.label??Dn(n,e,null,e.name.length),s=ft(t,r,a);e.label||s.classList.add("hidden");let i=Ke(s,{label:a,grows:e.grows},e.label?n:ze(n,e));return({network:l,frame:c,drafts:u,selected:d,writing:p,moment:h})=>{let m=u.get(e.name)?.value??c.parameters[e.parameter],g=bt(s,r,c,h),$=e.grows!==0||He(s);s.classList.toggle("frozen",l.settings.frozen.includes(e.name)),i(p,r,m,$?g:null),H(s,"aria-label",U(r)+Ct(p,m,g)),s.classList.toggle("chosen",d===e.name)}}function Fs(t,e,n,o,r=!1){let a=L(t).get(n),s=t.names.layers;if(a?.kind==="weight")return $d(t,a,o,r);let i=e.findIndex(u=>u.includes(n));if(i<0)return Ds(t,a,n,o);if(o==="left"||o==="right")return bd(t,e,i,n,o)??n;if(r&&a?.kind==="bias")return Ds(t,a,n,o);let l=e[i],c=l.indexOf(n);return l[Fn(c,o,l.length)]??s[0][0]}function Fn(t,e,n){return e==="first"?0:e==="last"?n-1:Math.max(0,Math.min(n-1,t+(e==="down"?1:-1)))}function oe({names:{layers:t,parameters:e}},n,o,r){let a=0;for(let s=1;s<n;s++)a+=t[s].length*t[s-1].length;return e[a+r*t[n-1].length+o]}function $d(t,{from:e,to:n,name:o},r,a){if(r==="left")return e;if(r==="right")return n;let{layers:s}=t.names,i=s.findIndex(d=>d.includes(n)),[l,c]=[s[i-1].indexOf(e),s[i].indexOf(n)];if(!a)return oe(t,i,l,Fn(c,r,s[i].length));let u=s[i-1].length-1;return l===u&&r==="down"?vd(t,n)??o:oe(t,i,Fn(l,r,u+1),c)}function vd(t,e){let n=`b_${e}`;return L(t).has(n)?n:null}function Ds(t,e,n,o){let{layers:r}=t.names;if(e?.kind!=="bias")return r[0][0];if(o==="left"||o==="right")return e.to[0];let a=r.findIndex(l=>l.includes(e.to[0])),[s,i]=[r[a-1].length-1,r[a].indexOf(e.to[0])];return o==="up"?oe(t,a,s,i):n}function bd(t,e,n,o,r){let{layers:a}=t.names,s=L(t).get(o),[i,l]=[r==="right"?n+1:n-1,e[n]];if(s?.kind==="bias")return s.to.length===1||r==="right"?s.to[0]:a[n][0];if(s?.kind==="target")return r==="left"?s.of:o;let c=a[n].indexOf(o);if(i===a.length)return e[i][c];if(i<0||l.length===0)return o;let u=Math.min(c,a[i].length-1);return r==="right"?oe(t,i,c,u):oe(t,n,u,c)}var wd={ArrowLeft:"left",ArrowRight:"right",ArrowUp:"up",ArrowDown:"down",Home:"first",End:"last"};function qs(t,e){let n=null,o=null,r=i=>i instanceof Element&&i.closest(".element")?.getAttribute("data-name")||null,a=()=>t.contains(document.activeElement);function s(i){let l=e();if(!l)return null;let c=l.network.names.layers[0][0],u=i&&l.ensure(i)||l.ensure(c);for(let d of l.drawing.querySelectorAll('[tabindex="0"]'))d!==u&&d.setAttribute("tabindex","-1");return u?.setAttribute("tabindex","0"),n=u?.getAttribute("data-name")??null,u}return t.addEventListener("focusin",i=>{let l=r(i.target);l&&s(l)}),t.addEventListener("keydown",i=>{let[l,c,u]=[e(),wd[i.key],r(i.target)];if(!l||!c||!u||i.ctrlKey||i.metaKey||i.altKey||!document.activeElement?.matches(":focus-visible"))return;i.preventDefault(),i.stopPropagation();let d=Fs(l.network,l.plan.columns,u,c,i.shiftKey);d!==u&&s(d)?.focus()}),{focused:()=>a()?n:null,restore(i,l){o=l;let c=s(i??l);i&&c?.focus({preventScroll:!0})},follow(i){let c=!e()?.drawing.querySelector('.element[tabindex="0"]');i===o&&!c||a()&&!c||(o=i,s(i??n))}}}var Gs=8,Y=8,Bs=[9,6,4,3];function Hs(t,e){let n=C("g",{class:"paths","pointer-events":"none"});t.append(n);let o=new Map(e.edges.map(s=>[s.name,s])),r=new Map(e.targets.map(s=>[s.name,s])),a="";return({factors:s})=>{let i=s.filter(({along:c,number:u})=>o.has(c)&&u<=Gs),l=i.map(({number:c,along:u})=>`${c} ${u}`).join();l!==a&&(a=l,n.replaceChildren(...i.flatMap(({number:c,along:u,at:d})=>{let p=o.get(u),h=r.get(`target_${d}`),m=`M${p.x2} ${p.y2}L${p.x1} ${p.y1}`,g=h?.align==="start"?`M${h.x-6} ${h.y}h-8`:"";return[C("path",{class:"path","data-factor":c,d:g+m})]})))}}function js(t,e){let n=C("g",{class:"badges","pointer-events":"none","aria-hidden":"true"});t.append(n);let o=new Map(e.edges.map(m=>[m.name,m])),r=new Map(e.spots.map(m=>[m.name,m])),a=new Map(e.biases.map(m=>[m.name,m])),s="",i=[],l="",c=e.decimals;function u(m,g){let $=new Map,y=e.spots.some(({shape:w})=>w!=="circle"),v=m.filter(({along:w})=>y||!o.has(w)).map(({number:w,at:x,along:A})=>{let[W,Z]=[o.has(A)?A:x,$.get(x)??0];return W===x&&$.set(x,Z+1),{number:w,at:h(W,W===x?Z:0)}}),b=v.flatMap(({at:w})=>w?[{...w,width:2*Y,height:2*Y}]:[]),k=y?[]:m.filter(({along:w})=>o.has(w)),S=k.map(({along:w})=>o.get(w)),E=ds(e,S,(w,x)=>d(g(k[w],x).length||x+3),Bs.filter(w=>w<=Math.max(3,e.decimals)),b);c=E.decimals,i=[],n.replaceChildren(...v.map(({number:w,at:x})=>Us(w,x)),...E.places.map((w,x)=>p(k[x].number,S[x],w)))}function d(m){let[g,$]=e.stacked?[8+Y,4+Y]:[2*Y+12,9];return{width:e.fontSize*.62*m+g,height:e.fontSize+$}}function p(m,g,{box:$,away:y}){let v=C("g",{class:"part","data-factor":m}),b=e.stacked?Y:0,[k,S]=[$.width-b,$.height-b],[E,w]=[$.x+b/2,$.y+b/2],[x,A]=[E-k/2,w-S/2],W=e.stacked?{x,y:A}:{x:x+Y+3,y:w},Z=V(e.stacked?E:E+Y,w,"number");return y&&v.append(C("line",{class:"leader",x1:E,y1:w,x2:g.x1+.88*(g.x2-g.x1),y2:g.y1+.88*(g.y2-g.y1)})),v.append(C("rect",{class:"plate",x,y:A,width:k,height:S,rx:S/2}),Z,Us(m,W)),i.push({number:m,label:Z}),v}function h(m,g){let $=r.get(m);if($?.shape==="dot"||$?.shape==="cell")return{x:$.x+$.halfWidth+Y+g*2.2*Y,y:$.y};if($){let k=(-62+g*(2.4*Y/e.radius)*57.3)*(Math.PI/180);return{x:$.x+$.halfWidth*Math.cos(k),y:$.y+$.halfHeight*Math.sin(k)}}let y=a.get(m);if(y){let{width:k,height:S}=je(e);return{x:y.x+k/2+g*2.2*Y,y:y.y-S/2}}let v=o.get(m),b=v?.label??(v&&{x:(v.x1+v.x2)/2,y:(v.y1+v.y2)/2,width:24,height:12});return b?{x:b.x+b.width/2+g*2.2*Y,y:b.y-b.height/2}:null}return({factors:m,writing:g,moment:$})=>{let y=m.filter(({first:E,along:w,number:x})=>(E||w)&&x<=Gs),v=({value:E,quantity:w},x)=>E!==null&&(!$||$.knows(w))?g.number(E,x):"",b=y.map(({number:E,at:w,along:x})=>`${E} ${w} ${x}`).join(),k=y.filter(({along:E})=>E).map(E=>Bs.map(w=>v(E,w).length).join()),S=k.join()!==l&&!k.some(E=>E.startsWith("0"));(b!==s||S)&&([s,l]=[b,k.join()],u(y,v));for(let{number:E,label:w}of i){let x=y.find(A=>A.number===E);J(w,x?v(x,c):"")}}}function Us(t,e){let n=C("g",{class:"badge","data-factor":t});if(!e)return n;let o=V(e.x,e.y,"badge-number");return o.textContent=String(t),n.append(C("circle",{cx:e.x,cy:e.y,r:Y}),o),n}var yd=/^[0-9.,+\-−]$/;function Ks(t,e){let n=a=>{let s=a.target instanceof Element?a.target.closest("[data-name]"):null,i=s?.getAttribute("data-name");if(!s||!i)return null;let l=s.matches("[tabindex]")?s:kd(t,i)??s;return{name:i,control:l}};function o(a){a.pointerType!=="touch"&&e.point(n(a)?.name??null,a.clientX,a.clientY)}let r=()=>e.point(null,0,0);t.addEventListener("pointerover",o),t.addEventListener("pointermove",o),t.addEventListener("pointerleave",r),t.addEventListener("pointercancel",r),addEventListener("scroll",r,{capture:!0,passive:!0}),t.addEventListener("focusin",a=>{let s=n(a);if(!s?.control.matches(":focus-visible"))return;let{x:i,y:l,width:c,height:u}=s.control.getBoundingClientRect();e.point(s.name,i+c/2,l+u)}),t.addEventListener("focusout",r),t.addEventListener("click",a=>{let s=n(a);s&&(s.control instanceof SVGElement&&s.control.matches("[tabindex]")&&s.control.focus({preventScroll:!0}),e.press(s.name,s.control.getBoundingClientRect()))}),t.addEventListener("keydown",a=>{let s=n(a);if(!s||a.ctrlKey||a.metaKey||a.altKey)return;let i=s.control.getBoundingClientRect();if(a.key==="Enter"||a.key===" ")e.press(s.name,i);else if(a.key==="F2")e.edit(s.name,i,null);else if(yd.test(a.key))e.edit(s.name,i,a.key);else return;a.preventDefault(),a.stopPropagation()}),t.addEventListener("pointerdown",a=>{let s=n(a);s&&a.target instanceof Element&&a.target.closest(".element")&&e.scrub(a,s.name)})}function kd(t,e){return t.querySelector(`[data-name="${CSS.escape(e)}"][tabindex]`)}var xd="Arrow keys: left and right from neuron to weight to neuron, up and down inside a layer, with Shift the other weights into the same neuron. Enter explains, F2 changes the number.";function Vs(t,e){let n=null,o=null,r="";t.classList.add("filled");let a=qs(t,()=>o);return Ks(t,e),{plan:()=>o?.plan??null,update(s){let{network:i,writing:l}=s,c=`${i.layers} ${i.biases}`;t.style.setProperty("--natural-height",`${xs(zs(i,l),t.clientWidth)}px`);let{clientWidth:u,clientHeight:d}=t;if(u===0||d===0)return;let p=Number(getComputedStyle(t).getPropertyValue("--least-type"))||0,h=[c,u,d,p,l.decimals,l.notation.weights].join(" ");if(h!==r){r=h;let m=a.focused(),g=ks(zs(i,l),{width:u,height:d},{most:l.decimals,least:p});[o,n]=Ed(t,i,g),n(s),a.restore(m,s.selected);return}o&&(o.network=i),n?.(s),a.follow(s.selected)}}}function zs(t,e){let{layers:n,parameters:o}=t.names,r={layers:n,parameters:o,biases:t.biases};if(e.notation.weights==="numbered")return r;let a=L(t),s=o.map(i=>e.name(a.get(i)));return{...r,written:s}}function Ed(t,e,n){let o=L(e),r=C("svg",{viewBox:`0 0 ${n.width} ${n.height}`,"font-size":n.fontSize,role:"application","aria-roledescription":"network diagram","aria-label":`Network of ${e.layers.join(", ")} neurons`,"aria-describedby":"diagram-keys"}),a={plan:n,drawing:r,network:e,known:o,ensure:()=>null},s=[],i=n.gaps.some(({kind:p})=>p!=="lines")?Ms(n):null;i&&s.push(i.paint);let l=new Set(n.gaps.filter(({kind:p})=>p!=="lines").flatMap(({to:p})=>p)),c=C("g",{class:"edges","aria-hidden":"true"});r.append(c);for(let p of n.edges)(p.bias||!l.has(p.to))&&s.push(Ps(c,p,n));s.push(Hs(c,n)),s.push(Is(a));for(let{x:p,y:h,words:m}of n.captions)r.append(Sd(p,h,m));for(let p of n.frames)r.append(Md(p));for(let p of n.spots)(p.shape==="circle"||p.shape==="pill")&&(s.push(As(r,p,n,o)),n.showsDetails&&s.push(_s(r,p,n,o)));for(let p of n.targets)s.push(Ls(r,p,n,o));for(let p of n.biases)s.push(Cs(r,p,n,o));let u=n.spots.every(({shape:p})=>p==="circle");for(let p of n.edges)u&&!p.bias&&s.push(Ws(r,p,n,o));s.push(js(r,n)),s.unshift(Os(r,n)),t.replaceChildren(...i?[i.element]:[],r,Td());let d=null;return[a,p=>{for(let h of s)h(p);if(p.lit!==d){d=p.lit;for(let h of r.querySelectorAll("[data-name]"))h.classList.toggle("lit",h.getAttribute("data-name")===p.lit)}}]}function Sd(t,e,n){let o=V(t,e,"caption");return o.textContent=n,o}function Md({x:t,y:e,width:n,height:o}){return C("rect",{class:"frame",x:t-n/2,y:e-o/2,width:n,height:o})}function Td(){let t=document.createElement("p");return t.id="diagram-keys",t.className="keys",t.textContent=xd,t}function Js(t,e){t.classList.toggle("fading",e!==null);for(let n of t.querySelectorAll("[data-name]")){let[o,r]=[n.getAttribute("data-name")??"",n.getAttribute("data-to")],a=e===null||e.has(o)&&(r===null||!o.startsWith("b")||e.has(r));n.classList.toggle("faded",!a)}}function Xs(t,e){return t.querySelector(`.element[data-name="${CSS.escape(e.replace(/^out_/,""))}"]`)}function Ys(t,e){t&&(e&&t.scrollIntoView({block:"nearest",inline:"nearest"}),t.classList.remove("pointed-out"),t.getBoundingClientRect(),t.classList.add("pointed-out"),setTimeout(()=>t.classList.remove("pointed-out"),2400))}function wt({stride:t,length:e},n){return Math.min((n+1)*t,e)-1}function Zs(t,e,n,{end:o,error:r}){let a=Math.min(Math.max(0,Math.round(e)),o);if(a===o)return{iteration:o,errors:Ve([r??NaN])};if(a>=t.length)return{iteration:a,errors:[]};let s=Math.floor(a/t.stride),i=wt(t,s);if(a>0&&i-a<=n)return{iteration:i,errors:Ve([t.last[s]])};let l=wt(t,s-1);if(s>0&&a-l<=n)return{iteration:l,errors:Ve([t.last[s-1]])};let u=t.lowest[s]===t.highest[s]?[t.last[s]]:[t.lowest[s],t.highest[s]];return{iteration:a,errors:Ve(u)}}function Ve(t){return t.every(Number.isFinite)?t:[]}function Qs(t,e){let[n,o]=[0,t.length-1];for(;o-n>1;){let r=n+o>>1;t[r]<=e?n=r:o=r}return e-t[n]<=t[o]-e?n:o}function ti(t,e,n){let o=[];for(let r of t){let a=e(r.iteration),s=o[o.length-1];s&&a-s.at<n?s.marks.push(r):o.push({at:a,marks:[r]})}return o}function qn(t,e,n){let o=t.findIndex(([l])=>l>=e);if(o<0||o===0&&t[0][0]>e)return 1/0;if(o===0)return Math.abs(t[0][1]-n);let[[r,a],[s,i]]=[t[o-1],t[o]];return Math.abs(a+(i-a)*(e-r)/(s-r)-n)}var ni=()=>({low:1/0,high:0});function re(t,e,n=e.length){for(let o=0;o<n;o++){let r=e[o]??NaN;r>0&&r<1/0&&(r<t.low&&(t.low=r),r>t.high&&(t.high=r))}}function oi({low:t,high:e},n,o){let r=e===0,a=!r&&e/t>100,s=!r&&(n==="logarithmic"||n==="automatic"&&a);if(!s){let c=r?1:e;return{logarithmic:s,ticks:Bn(c,o),place:u=>ei(u/c)}}let i=Math.log10(t),l=Math.max(Math.log10(e)-i,.1);return{logarithmic:s,ticks:Od(t,e,o),place:c=>c>0?ei((Math.log10(c)-i)/l):0}}function ri(t,e){let n=Math.max(t,10);return Math.max(n,Math.min(Math.max(0,...e),10*n))}function ai(t,e){let o=(t!==0&&(t<.001||t>=1e5)?t.toExponential(0):String(+t.toPrecision(6))).replace("e+","e").replace("-","−");return e?o.replace(".",","):o}function ei(t){return Math.min(1,Math.max(0,t))}function Bn(t,e){let n=t/Math.max(1,e-1),o=10**Math.floor(Math.log10(n)),r=[1,2,5,10].map(a=>a*o).find(a=>a>=n)??n;return Array.from({length:Math.floor(t/r)+1},(a,s)=>+(s*r).toPrecision(12))}function Od(t,e,n){let[o,r]=[Math.ceil(Math.log10(t)),Math.floor(Math.log10(e))],a=Math.max(1,Math.ceil((r-o+1)/n)),s=[];for(let i=r;i>=o;i-=a)s.unshift(+`1e${i}`);return s}var Ad=[5,4],_d=.13,Cd=[3,3],si=new Map;function ii(t,e){let n=`${e} ${matchMedia("(forced-colors: active)").matches}`,o=si.get(t);if(o?.key===n)return o.found;let[r,a,s]=["--text","--muted-text","--hairline"].map(l=>Ld(t,l)),i={ink:r,soft:a,faint:s};return si.set(t,{key:n,found:i}),i}function Ld(t,e){let n=t.appendChild(document.createElement("span"));n.style.color=`var(${e})`;let{color:o}=getComputedStyle(n);return n.remove(),o}function li(t,e,n,{ink:o,soft:r,faint:a}){let{width:s,height:i,scale:l,y:c,others:u}=n,d=globalThis.devicePixelRatio||1,[p,h]=[Math.round(s*d),Math.round(i*d)];(t.width!==p||t.height!==h)&&([t.width,t.height]=[p,h]);let m=t.getContext("2d");if(m){m.setTransform(d,0,0,d,0,0),m.clearRect(0,0,s,i),m.lineJoin="round",e.samples>1&&Nd(m,e,n,r),m.lineWidth=1,m.strokeStyle=a,m.beginPath();for(let g of l.ticks){let $=Math.round(c(g))+.5;m.moveTo(0,$),m.lineTo(s,$)}m.stroke(),m.strokeStyle=r,m.setLineDash(Cd),m.beginPath();for(let{at:g}of n.flags)m.moveTo(Math.round(g)+.5,0),m.lineTo(Math.round(g)+.5,i);m.stroke(),m.setLineDash([]),m.strokeStyle=r,m.globalAlpha=.55;for(let{line:g}of u)Un(m,g);m.globalAlpha=1,m.strokeStyle=o,m.lineWidth=1.8,Un(m,n.own),m.setLineDash(Ad),Un(m,n.test),m.setLineDash([])}}function Nd(t,{curve:e},{x:n,y:o,until:r},a){let s=l=>n(wt(e,l));t.fillStyle=a,t.globalAlpha=_d,t.beginPath();let i=Array.from(e.last.keys()).filter(l=>Number.isFinite(e.lowest[l])&&wt(e,l)<r);for(let l of i)t.lineTo(s(l),o(e.highest[l]));for(let l of i.reverse())t.lineTo(s(l),o(e.lowest[l]));t.fill(),t.globalAlpha=1}function Un(t,e){t.beginPath();let n=!1;for(let[o,r]of e)Number.isNaN(r)?n=!1:n?t.lineTo(o,r):(t.moveTo(o,r),n=!0);t.stroke()}function ae(t){if(new Set(t.map(({iteration:r})=>r)).size===1)return`iteration ${O(t[0].iteration)}: ${t.map(({text:r})=>r).join(", ")}`;let n=t.slice(0,3).map(({iteration:r,text:a})=>`${a} at ${O(r)}`),o=t.length>n.length?` and ${t.length-n.length} more`:"";return`${t.length} changes: ${n.join(", ")}${o}`}function Je({parted_at:t,end:e,error:n},{number:o}){let r=`parted at ${O(t)}, reached ${O(e)}`;return n===null?r:`${r}: E ${o(n)}`}function ci({frame:t,isKnown:e,samples:n,edits:o,writing:r},a){let s=n===1?t.error:t.trainError,i=[`iteration ${O(a)} of ${O(t.end)}`];return a===t.iteration&&e&&i.push(`total error ${r.number(s)}`),i.push(...o.filter(l=>l.iteration===a).map(({text:l})=>l)),i.join(", ")}function di(t,{travel:e,choose:n}){let o=ui(t,"Changes on the way"),r=ui(t,"Other runs"),a="";return{update(s,i){let{writing:l,canTravel:c}=s,u=[...i.flags.map(({at:p,marks:h})=>[Math.round(p),ae(h)]),...i.others.map(({other:p,line:h})=>[p.id,p.end,...h.at(-1)??[]]),[c,l.notation.comma]],d=JSON.stringify(u);if(d!==a){a=d,o.replaceChildren(...i.flags.map(({at:p,marks:h})=>{let m=pi("strip-flag",p,ae(h));return m.addEventListener("click",g=>g.detail===0&&e(h[0].iteration)),m.disabled=!c,m})),r.replaceChildren(...i.others.flatMap(({other:p,line:h})=>{let m=h.at(-1);if(!m)return[];let g=pi("strip-end",m[0],`Go on with the other run: ${Je(p,l)}`);return g.style.top=`${m[1]}px`,g.title=g.textContent??"",g.addEventListener("click",()=>n(p.id)),g.disabled=!c,g}));for(let p of[o,r])p.hidden=p.childElementCount===0}}}}function ui(t,e){let n=document.createElement("div");return n.setAttribute("role","group"),n.setAttribute("aria-label",e),n.hidden=!0,t.appendChild(n)}function pi(t,e,n){let o=document.createElement("button");return Object.assign(o,{type:"button",className:t,tabIndex:-1}),o.append(Object.assign(document.createElement("span"),{className:"spoken",textContent:n})),o.style.left=`${e}px`,o}var Gn=6,Id=2,Rd=4,Pd=10;function fi(t,{travel:e,choose:n,enlarge:o,state:r,layout:a,moved:s}){let i=Q("div","strip-slider");i.setAttribute("role","slider"),i.setAttribute("aria-label","Iteration shown, of the whole run"),i.setAttribute("aria-valuemin","0"),i.setAttribute("aria-valuenow","0"),o&&i.setAttribute("aria-description","Enter enlarges the curve.");let l=Q("span","strip-hair"),c=Q("output","strip-tip");c.setAttribute("aria-hidden","true"),l.hidden=c.hidden=!0,t.append(i,l,c);let u=null,d=null,p=null,h=null;function m(v){let b=r();if(!b?.canTravel)return;let k=Math.min(Math.max(0,v),b.frame.end);k!==(u??b.frame.iteration)&&([u,d]=[k,b.frame],e(k),s())}function g(v){let b=t.getBoundingClientRect();return{x:v.clientX-b.left,y:v.clientY-b.top}}function $(v){let[b,k]=[r(),a()];b&&k&&m(hi(b,k,v).iteration)}t.addEventListener("pointerdown",v=>{let[b,k]=[r(),a()],S=v.target.closest(".strip-end");v.button!==0||S||!b?.canTravel||!k||b.frame.end===0||(h=g(v),p={id:v.pointerId,x:h.x,other:mi(k,h)},i.focus({preventScroll:!0}),v.preventDefault(),t.setPointerCapture(v.pointerId),p.other===null&&$(h.x))}),t.addEventListener("pointermove",v=>{h=g(v),p&&(Math.abs(h.x-p.x)>=Rd&&(p.other=null),p.other===null&&$(h.x)),y()}),t.addEventListener("pointerup",()=>{p?.other!==null&&p?.other!==void 0&&n(p.other),p=null}),t.addEventListener("pointercancel",()=>p=null),t.addEventListener("pointerleave",()=>{h=null,y()}),i.addEventListener("keydown",v=>{let b=r();if(!b||v.ctrlKey||v.metaKey||v.altKey)return;v.key==="Enter"&&o?.();let k=Dd(v,u??b.frame.iteration,b);k!==null&&(v.preventDefault(),m(k))});function y(){let[v,b]=[r(),a()];if(l.hidden=c.hidden=!h||!v||!b,!h||!v||!b)return;let{at:k,words:S}=Wd(v,b,h);l.style.left=`${k}px`,c.textContent=S,c.style.left=`${Math.min(Math.max(k,c.offsetWidth/2),b.width-c.offsetWidth/2)}px`}return{shown:()=>u,update(){let v=r();if(!v)return;!p&&u!==null&&v.frame!==d&&(u=null);let b=u??v.frame.iteration;i.tabIndex=v.canTravel?0:-1,i.setAttribute("aria-disabled",String(!v.canTravel)),i.setAttribute("aria-valuemax",String(v.frame.end)),i.setAttribute("aria-valuenow",String(b)),i.setAttribute("aria-valuetext",ci(v,b)),h&&y()}}}function hi({curve:t,frame:e,samples:n,epochs:o,isKnown:r},a,s){let i=a.flags.find(({at:$})=>Math.abs($-s)<Gn),l=i?0:a.iteration(Id)-a.iteration(0),c=e.iteration===e.end?a.now:null,u=i?i.marks[0].iteration:a.iteration(s),{iteration:d,errors:p}=Zs(t,u,l,{end:e.end,error:c});if(d===e.iteration&&!r)return{iteration:d,errors:[],test:NaN,flag:i};if(n===1)return{iteration:d,errors:p,test:NaN,flag:i};if(d===e.end)return{iteration:d,errors:c===null?[]:[c],test:c===null?NaN:e.testError,flag:i};if(!o||o.iterations.length===0)return{iteration:d,errors:[],test:NaN,flag:i};let h=Qs(o.iterations,d),m=o.iterations[h];return{iteration:Math.abs(m-d)<=l?m:d,errors:[o.train[h]],test:o.test[h],flag:i,of:m}}function mi({own:t,others:e},{x:n,y:o}){return qn(t,n,o)<Gn?null:e.find(({line:r})=>qn(r,n,o)<Gn)?.other.id??null}function Wd(t,e,n){let o=mi(e,n),r=e.others.find(u=>u.other.id===o)?.other;if(r)return{at:n.x,words:`other run: ${Je(r,t.writing)} · click to go on with it`};let a=hi(t,e,n.x),{number:s}=t.writing,i=[a.flag?ae(a.flag.marks):`iteration ${O(a.iteration)}`],l=a.of===void 0||a.of===a.iteration?"":`at ${O(a.of)}: `,c=a.errors.map(u=>s(u)).join(" to ");return c&&i.push(`${l}E ${c}`),Number.isFinite(a.test)&&i.push(`test ${s(a.test)}`),{at:e.x(a.iteration),words:i.join(" · ")}}function Dd({key:t,shiftKey:e},n,{frame:o,edits:r}){let a=Math.max(1,Math.round(o.end/Pd)),s=r.filter(({iteration:l})=>l<n).at(-1)?.iteration??0,i=r.find(({iteration:l})=>l>n)?.iteration??o.end;switch(t){case"ArrowRight":case"ArrowUp":return e?i:n+1;case"ArrowLeft":case"ArrowDown":return e?s:n-1;case"PageUp":return n+a;case"PageDown":return n-a;case"Home":return 0;case"End":return o.end}return null}var[Hn,gi]=[12,5],Fd=14,qd=24,Bd=6,Ud=1.25,Gd=9;function jn(t,e,{large:n=!1}={}){let o=Q("div","strip-axis"),r=Q("div","strip-iterations"),a=Q("div","strip-plot"),s=Q("canvas","strip-canvas"),i=Q("span","strip-scale"),l=Q("span","strip-handle");for(let $ of[o,r])$.setAttribute("aria-hidden","true");s.setAttribute("aria-hidden","true"),a.append(s,i,l),t.classList.add("strip"),t.append(o,a),n&&a.append(r);let c=null,u=null,d=Hd(),p=fi(a,{...e,state:()=>c,layout:()=>u,moved:()=>g()}),h=di(a,e),m={width:0,height:0};new ResizeObserver(([{contentRect:$}])=>{m={width:$.width,height:$.height},g()}).observe(a);function g(){if(!c||!m.width)return;u=jd(c,d(c),m),li(s,c,u,ii(a,c.theme));let $=c.writing.notation.comma==="true",{scale:y,x:v,y:b}=u;$i(o,y.ticks,k=>ai(k,$),{top:b}),n&&$i(r,Bn(u.span,Gd),O,{left:v}),i.textContent=y.logarithmic?"logarithmic scale":"",l.style.left=`${v(p.shown()??c.frame.iteration)}px`,h.update(c,u),p.update()}return{update($){c=$,g()}}}function Hd(){let t=null,e=1/0;return({curve:n,frame:o})=>(n!==t&&([t,e]=[n,1/0]),o.end<n.length&&(e=Math.min(e,o.end)),e)}function jd(t,e,{width:n,height:o}){let{curve:r,frame:a,epochs:s,isKnown:i,others:l,edits:c,scale:u,samples:d}=t,p=l.map(({end:w})=>w),h=ri(a.end,p),m=n-2,g=w=>1+m*w/h,$=w=>(w-1)/m*h,y=ni();(d===1||!s?.iterations.length)&&re(y,r.last);let v=d===1?a.error:a.trainError;if(i&&re(y,[v]),d>1&&s)for(let w of[s.train,s.test])re(y,w);d>1&&(y.high*=Ud);for(let{curve:w}of l)w&&re(y,w.errors);let b=Math.round((o-Hn-gi)/qd),k=oi(y,u,Math.min(Math.max(2,b),Bd)),S=w=>Hn+(o-Hn-gi)*(1-k.place(w)),E=i&&Number.isFinite(v)?v:null;return{width:n,height:o,x:g,y:S,iteration:$,scale:k,until:e,span:h,now:E,own:Kd(t,e,E,g,S),test:zd(t,g,S),flags:ti(c,g,Fd),others:l.map(w=>({other:w,line:Vd(w,g,S,n)}))}}function Kd({curve:t,frame:e,samples:n,epochs:o},r,a,s,i){let l=[],c=(d,p)=>d<r&&l.push([s(d),Number.isFinite(p)?i(p):NaN]);n>1&&o?o.iterations.forEach((d,p)=>c(d,o.train[p])):t.last.forEach((d,p)=>c(wt(t,p),d));let u=l.at(-1)?.[0]??-1;return e.iteration===e.end&&a!==null&&s(e.iteration)>u&&l.push([s(e.iteration),i(a)]),l}function zd({frame:t,epochs:e,isKnown:n},o,r){let a=[];return Number.isNaN(t.testError)||!e||(e.iterations.forEach((s,i)=>{let l=e.test[i];a.push([o(s),Number.isFinite(l)?r(l):NaN])}),n&&t.iteration===t.end&&a.push([o(t.iteration),r(t.testError)])),a}function Vd({curve:t,parted_at:e},n,o,r){let a=[];if(!t)return a;for(let s=0;s<t.iterations.length;s++){let[i,l]=[t.iterations[s],t.errors[s]];if(!(l===null||i<e)){if(n(i)>r)break;a.push([n(i),o(l)])}}return a}function $i(t,e,n,{top:o,left:r}){for(e.forEach((a,s)=>{let i=t.children[s]??t.appendChild(Q("span",""));i.textContent!==n(a)&&(i.textContent=n(a)),o&&(i.style.top=`${o(a)}px`),r&&(i.style.left=`${r(a)}px`)});t.children.length>e.length;)t.lastElementChild?.remove()}var Jd=new Set([1009,1008]),Xd=2;function bi(t){let e=Yd(),n=1,o=new Map;return{send(r){let a=n++,s=JSON.stringify({...r,id:a}),i=new TextEncoder().encode(s).length;if(i>6e4){let l=`${6e4.toLocaleString("en")} bytes go into one message, and this has ${i.toLocaleString("en")}`;return Promise.resolve(vi(a,`At most ${l}. Take fewer samples or edits.`))}return new Promise(l=>{o.set(a,{text:s,faults:0,resolve:l}),t(s)})},greet(r){t(JSON.stringify({type:"hello",id:0,version:r,client:e,epochs:!0}));for(let{text:a}of o.values())t(a)},closed(r){if(Jd.has(r))for(let[a,s]of o){if(++s.faults<Xd)continue;o.delete(a),s.resolve(vi(a,"The server ended the connection over what was sent, so it is not sent again; try something smaller."))}},answered(r){r.id!==null&&(o.get(r.id)?.resolve(r),o.delete(r.id))}}}function vi(t,e){return{type:"refused",id:t,reason:"not_sent",field:null,message:e}}function Yd(){return Array.from(crypto.getRandomValues(new Uint8Array(12)),t=>t.toString(16).padStart(2,"0")).join("")}var Zd=new Set([4404]),Qd=4408,wi=1013;function yi(t,e){let n=null,o=0,r=0,a=0,s=!1,i=!1,l=0,c=null;function u(){if(window.clearTimeout(a),s)return;r=0;let $=new WebSocket(t);n=$,$.binaryType="arraybuffer",$.onopen=()=>e.onOpen(),$.onmessage=({data:y})=>{(o||r||l)&&([o,r,l]=[0,0,0]),c===null&&e.onState("open",""),typeof y=="string"?e.onText(y):e.onBinary(y)},$.onclose=({code:y,reason:v})=>{e.onClose(y),p(y,v)}}function d(){n&&(n.onopen=n.onmessage=n.onclose=null,n.close(),n=null)}function p($,y){if(d(),Zd.has($))return e.onState("gone","");if($===Qd)return i=!0,e.onState("asleep","");if(o++,c!==null){e.onState("moving",""),a=window.setTimeout(u,c),c=null,l=20;return}let v=l>0?1e3:5e3,b=Math.min(250*1.5**(o-1),v);a=window.setTimeout(u,Math.random()*b),l>0?l--:o<3||$===wi?e.onState("lost",$===wi?y:""):h()}async function h(){let $=await e.diagnose();o>=3&&!s&&e.onState($,"")}function m(){n?.readyState===WebSocket.OPEN&&n.send(e.ping)}window.setInterval(()=>{n&&(r++,r===4?m():r>=8&&p(0,""))},1e3);function g(){if(!(s||i||document.visibilityState==="hidden")){if(!n)return u();r>=4||(r=4,m())}}return window.addEventListener("online",g),window.addEventListener("pageshow",g),document.addEventListener("visibilitychange",g),u(),{send($){return n?.readyState!==WebSocket.OPEN?!1:(n.send($),!0)},moving($){c=$},wake(){i=!1,u()},stop(){s=!0,window.clearTimeout(a),d()}}}var tf=new Set([503,429]),ef="The server could not be asked just now. Try again.",nf=5e3;function Ei(t,e,n){let o=rf(n),r=`${t}/api/sessions/${e}`,a=async(s,i)=>sf(await o(s,i));return{files:`${r}/export`,operations:()=>a(`${r}/operations`),prediction:s=>a(`${r}/predict?parameter=${encodeURIComponent(s)}`),recipe:()=>a(`${r}/recipe`),samples:()=>a(`${r}/samples`),batch:()=>a(`${r}/batch`),branches:()=>a(`${r}/branches`).then(({branches:s})=>s),choices:()=>a(`${t}/api/choices`),thumbnails:s=>a(`${t}/api/thumbnails/${s}`),derivation:(s,i,l)=>a(`${r}/derivation?quantity=${encodeURIComponent(s)}&${i}`,{signal:l}),equations:(s,i,l)=>a(`${r}/equations?${s.map(c=>`quantity=${encodeURIComponent(c)}`).join("&")}&${i}`,{signal:l}),fieldModule:async s=>af(await o(`${t}/${s}`)),field:({across:s,up:i,sample:l=0,neurons:c=[]},u)=>{let d=c.map(p=>`&neuron=${encodeURIComponent(p)}`).join("");return a(`${r}/field?${xi(s,i)}&sample=${l}${d}`,{signal:u})},landscape:({across:s,up:i},l)=>a(`${r}/landscape?${xi(s,i)}`,{signal:l}),way:s=>a(`${r}/way?${s.map(i=>`parameter=${encodeURIComponent(i)}`).join("&")}`),gradientChecks:()=>a(`${r}/gradient-check`),check:(s,i)=>a(`${r}/check?${i}`,ki({text:s})),quantities:()=>a(`${r}/quantities`).then(({quantities:s})=>s),tour:s=>a(`${t}/api/lesson?${s}`),stopCheck:(s,i)=>a(`${t}/api/lesson/${s}/check`,ki({given:i})),stopAnswer:(s,i)=>a(`${t}/api/lesson/${s}/answer?${i}`),article:()=>a(`${t}/api/article`),links:()=>a(`${r}/links`,{method:"POST"}),table:async({from:s,to:i,stride:l},c,u)=>lf(await o(`${r}/export/run.csv?from=${s}&to=${i}&stride=${l}`,{signal:u}),c)}}async function Si(t){try{let e=AbortSignal.timeout(nf),n=await fetch(`${t}/healthz`,{cache:"no-store",signal:e});if(n.status>=500)return"lost";let{status:o}=await n.json().catch(()=>({}));return o==="ok"?"blocked":"portal"}catch{return"lost"}}function of(t,e,n){let o=Number(t??1),r=(o>0?o:1)*1.5**(e-1);return 1e3*Math.min(r,10)*(.5+n)}function rf(t){let e=0;function n(o,r){return t(++e),new Promise((a,s)=>{let i=(u,d)=>{clearTimeout(c),r?.removeEventListener("abort",l),t(--e),u(d)},l=()=>i(s,r?.reason),c=setTimeout(()=>i(a,void 0),o);r?.addEventListener("abort",l)})}return async function(r,a={}){for(let s=1;;s++){let i=await fetch(r,a);if(!tf.has(i.status)||s>5)return i;await i.body?.cancel(),a.signal?.throwIfAborted(),await n(of(i.headers.get("retry-after"),s,Math.random()),a.signal)}}}function ki(t){return{method:"POST",headers:{"content-type":"application/json"},body:JSON.stringify(t)}}function xi(t,e){let n=(o,r,a)=>`${o}=${encodeURIComponent(a.name)}&${o}_first=${a.first}&${o}_last=${a.last}&${r}=${a.count}`;return n("across","columns",t)+(e?`&${n("up","rows",e)}`:"")}async function af(t){if(t.ok)return t.arrayBuffer();throw await Kn(t)}async function sf(t){if(t.ok)return t.json();throw await Kn(t)}async function Kn(t){let{refused:e}=await t.json().catch(()=>({}));return new Error(e??ef)}async function lf(t,e){if(!t.ok||!t.body)throw await Kn(t);let n=[],o=0;for(let r=t.body.getReader();;){let{done:a,value:s}=await r.read();if(a)return new Blob(n,{type:"text/csv"});n.push(new Blob([s])),o+=s.reduce((i,l)=>i+(l===10?1:0),0),e(o)}}var{session:Xn="",root:yt="",watching:Ai}=document.body.dataset,Lt=t=>({read:()=>nn(t),write:e=>on(t,e)}),se=t=>document.querySelector(t),it=Lr(location.search),K=_r(Lt("backstep.panel"),{projector:it.projector,writeProjector:t=>ho(Nr(location.search,t)),isFirstVisit:Ai===void 0&&!it.embedded&&!it.projector&&location.hash==="",hidden:it.hidden}),It=t=>Ti(()=>K.panel.value===t&&!K.folded.value),[Yn,_i]=[It("numbers"),It("curves")],[Vn,Xe,Ci]=[ht(!1),ht(!1),ht(!1)],Li=ht("automatic"),Ni=ht(!1),Ii=ht(null),Zn=ht(0),Qn=ht(null),T=$r({watching:Ai!==void 0,locks:it.locks}),q=Ei(yt,Xn,t=>T.waiting.value=t),Jn=new URL(`${yt}/ws/${Xn}`,location.href);Jn.protocol=Jn.protocol.replace("http","ws");var Rt=yi(Jn.href,{onOpen:()=>{zn.opened(),pf.reopened(),df.reopened(),document.hidden&&Pi()},onText:t=>zn.text(t),onBinary:t=>zn.binary(t),onClose:t=>to.closed(t),onState:(t,e)=>{T.reason.value=e,T.connection.value=t},ping:sr,diagnose:()=>Si(yt)}),to=bi(Rt.send),zn=fr(T,to,Rt),F=Yo(Ko(T,to,q),T);zo(T,q);var eo=tr(T,F,q);Jo(T,q.derivation);Mr(T);var Nt=Vo(T,F),[uf,Ri]=[It("settings"),It("data")],no=gr(T,F,q,Ti(()=>uf.value||Ri.value||Ii.value!==null)),pf=hr(T,{send:Rt.send,edited:()=>Nt.place.value?.name??null,everything:()=>Yn.value||Ri.value||_i.value||!!T.moment.value?.of}),j=xr(T,F,{fetchPath:()=>q.tour(tt(T.notation.value)),fetchRecipe:q.recipe,check:q.stopCheck,fetchAnswer:t=>q.stopAnswer(t,tt(T.notation.value)),openShare:()=>Xe.value=!0,pointOut:(t,e)=>Ys(t==="E_total"?se("#error"):Xs(Pt,t),e),place:Lt("backstep lesson"),progress:Lt("backstep lesson answers"),address:{read:po,write:fo}}),df=Tr(T,{send:Rt.send,stop:()=>j.open.value?j.place.value+1:null});Zo(T,it.unknown);function Pi(){Rt.send(ir(document.hidden))}document.addEventListener("visibilitychange",Pi);ko();ar(T,{notation:Lt("backstep.notation"),scheme:Lt("backstep.colours"),shortcuts:Lt("backstep.shortcuts")});mt(()=>{document.documentElement.dataset.theme=T.scheme.value});mt(()=>{T.notation.value&&cf(j.rewrite)});var Pt=se(".diagram"),Mi=Pt.closest(".stage"),Wi=Vs(Pt,{point:F.point,press:(t,e)=>{T.selected.value!==t&&!_i.value&&K.open("explain"),Nt.press(e,Mi.getBoundingClientRect(),t)},edit:(t,e,n)=>Nt.open(e,Mi.getBoundingClientRect(),t,n),scrub:(t,e)=>{let n=Nt.drag(e);n&&Oo(t,n.value,n.change)}}),Di={travel:t=>{F.scrubTo(t)},choose:F.choose},Fi=()=>Ni.value=!0,qi=se("#strip"),Bi=[jn(qi,{...Di,enlarge:Fi})];mt(()=>{let[t,e]=[T.network.value,T.frame.value];Zn.value,!(!t||!e)&&(Wi.update({network:t,frame:e,drafts:T.drafts.value,selected:T.selected.value,lit:Qn.value,theme:T.theme.value,writing:T.writing.value,factors:j.isQuiet.value?[]:T.factors.value,moment:T.drawn.value}),Js(Pt,T.spokenOf.value))});mt(Ui);function Ui(){let[t,e,n]=[T.curve.value,T.frame.value,T.network.value];if(!t||!e||!n)return;let{branches:o,edits:r}=T.history.value,a=T.connection.value==="open",s={curve:t,frame:e,epochs:T.epochs.value,samples:n.samples,isKnown:T.knows.value("E_total"),others:o.map(i=>({...i,curve:T.branchCurves.value.get(i.id)??null})),edits:r.map(i=>({...i,text:T.writing.value.numbersIn(i.text)})),scale:Li.value,canTravel:a&&!T.watching,theme:T.theme.value,writing:T.writing.value};for(let i of Bi)i.update(s)}new ResizeObserver(()=>Zn.value++).observe(Pt);mt(()=>{$o(K.panel.value),document.body.classList.toggle("folded",K.folded.value);let t=K.width.value;document.body.style.setProperty("--panel-width",t===null?"":`${t}px`)});mt(()=>{document.documentElement.classList.toggle("projector",K.projector.value)});document.body.classList.toggle("embedded",it.embedded);vo(it.hidden);var ff=t=>t==="lesson"?j.open.value:!it.hidden.has(t);mt(()=>{j.open.value?K.open("lesson"):K.panel.peek()==="lesson"&&K.open("explain")});var Ye={...F,explain:t=>{F.explain(t),K.open("explain")}};function R(t,e,n={}){let o=f`<${e} store=${T} actions=${F} ...${n} />`;Oi(f`<${wn.Provider} value=${T.writing}>${o}<//>`,se(t))}var Gi={open:F.open,onFault:t=>{T.notice.value=t}},Hi=q.article;R("#banner",Ir,{root:yt,wake:()=>Rt.wake()});T.watching?R("#transport",ss,{fetchPath:q.tour}):R("#transport",os);R("#progress",Da);Oi(f`<${as} ...${{store:T,actions:F,enlarge:Fi}} />`,qi.appendChild(document.createElement("div")));R("#predict-switch",ha);R("#question",ma);R("#history",Wa);var hf={store:T,actions:F,server:q,settings:no,opened:eo,show:R,resized:Zn,isOpen:It},mf=Cr({...hf,planOf:Wi.plan,isHidden:it.hidden.has("plane")});R("#error",Ra,{actions:Ye,data:mf});R("#rule",Ja,{begin:no.begin,edited:Ii,lit:Qn,fetchArticle:()=>eo.getChoices().then(({article:t})=>t)});var gf=t=>Qn.value=t,ji=_o(yt);R("#inspector",Jr,{fetchEquations:q.equations,typeset:ji,light:gf,copy:mo});R("#settings",Fa,{begin:no.begin});R("#open-menu",wa,{opened:eo,openFile:t=>en(t,Gi)});R("#view-menu",Ea,{workbench:K,shortcutsOpen:Ci});R("#live",sa);R("#shortcuts",Sa,{open:Ci});R("#first-minute",va,{workbench:K,follow:()=>{j.show()},toolbar:pe});R("#tabs",ka,{workbench:K,available:ff});R("#panel-edge",$a,{workbench:K});R("#projected",ya,{workbench:K});R("#matrices",ea,{open:Yn,actions:Ye});R("#gradients",Wr,{fetchChecks:q.gradientChecks,actions:Ye});R("#check",pa,{check:t=>q.check(t,tt(T.notation.value)),fetchRight:q.quantities,recall:()=>nn("backstep check","sessionStorage")??"",remember:t=>on("backstep check",t,"sessionStorage")});R("#numbers",ra,{open:Yn,actions:Ye});R("#preview",oa,{place:Nt.place});R("#editor",aa,{place:Nt.place});R("#lesson",Ia,{lesson:j,fetchArticle:Hi,fetchDerivation:q.derivation,typeset:ji,root:yt});R("#about",()=>{let t=()=>Vn.value=!1;return f`<${Ta} ...${{open:Vn.value,close:t,store:T,fetchArticle:Hi,run:j.attempt}} />`});R("#large-curve",Ba,{open:Ni,scale:Li,mount:t=>{Bi.push(jn(t,Di,{large:!0})),Ui()}});R("#share",()=>{let t=()=>Xe.value=!1,e=r=>{Mo(Pt.querySelector("svg"),r)},n=async(r,a,s)=>ue(await q.table(r,a,s),"backstep-run.csv"),o={fetchLinks:q.links,query:$n(location.search),files:q.files,save:e,fetchTable:n,store:T};return f`<${ts} ...${{open:Xe.value,close:t,...o}} />`});function oo(t,e){let n=se(t);return n.addEventListener("click",e),n}oo("#about-button",()=>Vn.value=!0);var $f=oo("#share-button",()=>Xe.value=!0),Ki=oo("#lesson-button",()=>{if(!j.open.value)return void j.show();It("lesson").value?j.close():K.open("lesson")});mt(()=>Ki.setAttribute("aria-expanded",String(j.open.value)));Ki.hidden=$f.hidden=T.watching;wo();Eo(F.free);if(!T.watching){let t={play:F.toggle,step:F.step,back:F.back,reset:F.reset},e={undo:F.undo,redo:F.redo,nextStop:j.next,previousStop:j.back};So({...t,...e},o=>nr(T.shortcuts.value,o)),yo(Gi),history.replaceState(null,"",`${yt}/s/${Xn}${location.search}${location.hash}`);let[n]=performance.getEntriesByType("navigation");j.follow(n?.type!=="reload"),addEventListener("hashchange",()=>j.follow())}
