import{a as so,b as io,d as lo,e as Rt,f as co,g as uo,h as po,i as fo,j as ho,k as yt,l as L,m as z,n as j,o as J}from"./chunk-ZVFTA7AS.js";import{a as It,b as Qn,c as to,d as se,e as eo,h as no,i as oo,j as ro,k as ao,l as Q}from"./chunk-M2YMRKDP.js";import{a as N,b as ct,c as Xe,d as X,e as wt,f as ae,g as U,h as Nt,j as O,k as Zn,l as f}from"./chunk-PV43KWWB.js";import{computed as wi,effect as ft,signal as ne,untracked as Ud}from"@preact/signals";import{render as yi}from"preact";function mo(){return location.hash}function go(t){history.replaceState(null,"",t||location.pathname+location.search)}function $o(t){history.replaceState(null,"",location.pathname+t+location.hash)}async function vo(t){try{return await navigator.clipboard.writeText(t),!0}catch{return Bi(t)}}function Bi(t){let e=document.createElement("textarea");e.className="out-of-sight",e.value=t,document.body.append(e),e.select();let n=document.execCommand("copy");return e.remove(),n}function ie(t,e){let n=document.createElement("a");n.href=URL.createObjectURL(t),n.download=e,n.click(),setTimeout(()=>URL.revokeObjectURL(n.href),1e4)}function bo(t){let e=document.documentElement;function n(){let o=t.offsetHeight,r=o>0&&o<=.25*innerHeight;t.classList.toggle("sticky",r),e.style.setProperty("--dock-height",r?`${o}px`:"0px")}new ResizeObserver(n).observe(t),addEventListener("resize",n)}var Ui=document.querySelectorAll("[data-panel]");function wo(t){for(let e of Ui)e.role="tabpanel",e.setAttribute("aria-labelledby",`tab-${e.dataset.panel}`),e.hidden=e.dataset.panel!==t}function yo(t){for(let e of t)for(let n of document.querySelectorAll(`[data-region="${e}"]`))n.classList.add("left-out")}function ko(){for(let t of document.querySelectorAll(".skip"))t.addEventListener("click",e=>{e.preventDefault(),document.querySelector(t.dataset.to??"")?.focus()})}var Gi="button, a[href]",Hi={ArrowRight:(t,e)=>(t+1)%e,ArrowLeft:(t,e)=>(t+e-1)%e,Home:()=>0,End:(t,e)=>e-1};function le(t,e){t.setAttribute("role","toolbar"),t.setAttribute("aria-label",e);let n=null;function o(){return[...t.querySelectorAll(Gi)].filter(s=>!s.closest("[popover]")&&!s.matches(":disabled")&&s.checkVisibility())}function r(){let s=o();(!n||!s.includes(n))&&(n=s[0]??null);for(let a of s){let i=a===n?0:-1;a.tabIndex!==i&&(a.tabIndex=i)}}t.addEventListener("focusin",s=>{let a=s.target;o().includes(a)&&(n=a,r())}),t.addEventListener("keydown",s=>{let a=o(),i=a.indexOf(s.target),l=Hi[s.key]?.(i,a.length);i<0||l===void 0||s.ctrlKey||s.metaKey||s.altKey||(s.preventDefault(),a[l].focus())}),new MutationObserver(r).observe(t,{subtree:!0,childList:!0,attributes:!0,attributeFilter:["disabled","hidden","href"]}),addEventListener("resize",r),r()}function xo(){for(let[t,e]of[["#header-bar","Page"],["#rule","The rule"]])le(document.querySelector(t),e);bo(document.querySelector(".dock")),ko()}function Eo(t){addEventListener("dragover",e=>{e.dataTransfer?.types.includes("Files")&&e.preventDefault()}),addEventListener("drop",e=>{let n=e.dataTransfer?.files[0];n&&(e.preventDefault(),e.target instanceof HTMLTextAreaElement?ji(e.target,n,t):Ye(n,t))})}async function Ye(t,{open:e,onFault:n}){if(t.size>6e4)return n(`“${t.name}” is larger than a recipe can be here (${6e4/1e3} kB).`);try{let o=JSON.parse(await t.text());await e(o.recipe??o)}catch{n(`“${t.name}” is no recipe: it could not be read as JSON.`)}}async function ji(t,e,{onFault:n}){if(e.size>2*5e4)return n(`“${e.name}” is too long to be checked here. Use backstep check.`);let o=new Uint8Array(await e.arrayBuffer()),r=`${o[0]} ${o[1]}`;t.value=new TextDecoder(r==="255 254"?"utf-16le":r==="254 255"?"utf-16be":"utf-8").decode(o),t.dispatchEvent(new Event("input",{bubbles:!0}))}var Ki="backstep.height";function Vi(){let t=document.documentElement;if(t.scrollHeight>t.clientHeight)return t.scrollHeight;let e=document.querySelector("main"),n=Math.max(...[...e.children].map(o=>o.getBoundingClientRect().bottom));return Math.ceil(n+parseFloat(getComputedStyle(e).paddingBottom))}function So(){if(parent===window)return;let t=0,e=()=>{let o=Vi();o!==t&&(t=o,parent.postMessage({type:Ki,height:o},"*"))},n=new ResizeObserver(e);for(let o of document.querySelectorAll("main, main > *, #banner"))n.observe(o)}var Mo="input, select, textarea, [contenteditable]",zi="[role=tablist], [role=slider], [role=separator], [role=grid]";function To(t){document.addEventListener("keydown",e=>{let n=e.target.closest(Mo);e.key==="Escape"&&!e.defaultPrevented&&!n&&!document.querySelector("dialog[open]")&&t()})}function Oo(t,e){document.addEventListener("keydown",n=>{let o=n.target,r=o.closest(Mo);if((n.ctrlKey||n.metaKey)&&n.key.toLowerCase()==="z"&&!r){n.preventDefault(),n.shiftKey?t.redo():t.undo();return}if(n.ctrlKey||n.metaKey||n.altKey||n.defaultPrevented)return;let s=e(n.key);!s||r||document.querySelector("dialog[open]")||n.key.startsWith("Arrow")&&o.closest(zi)||n.key===" "&&o.closest("button, a, summary, [role=button]")||(n.preventDefault(),t[s]())})}var Ji=["fill","stroke","stroke-width","stroke-dasharray","font-size","font-weight","font-family","text-anchor","dominant-baseline","opacity","paint-order","visibility"];function Xi(t){let e=t.cloneNode(!0),n=t.querySelectorAll("*");e.querySelectorAll("*").forEach((i,l)=>{let c=getComputedStyle(n[l]);for(let u of Ji)i.setAttribute(u,c.getPropertyValue(u));for(let u of["class","tabindex","role","aria-label","data-name"])i.removeAttribute(u)});let o=document.createElementNS("http://www.w3.org/2000/svg","rect"),r=t.closest(".card");for(let[i,l]of Object.entries({width:"100%",height:"100%",fill:getComputedStyle(r).backgroundColor}))o.setAttribute(i,l);let{width:s,height:a}=t.viewBox.baseVal;e.setAttribute("width",String(s)),e.setAttribute("height",String(a));for(let i of e.querySelectorAll('[fill="rgba(0, 0, 0, 0)"][stroke="none"]'))i.remove();return e.prepend(o,...Yi(t,s,a)),e.setAttribute("xmlns","http://www.w3.org/2000/svg"),e.setAttribute("font-family",getComputedStyle(t).fontFamily),new XMLSerializer().serializeToString(e)}function Yi(t,e,n){let o=t.parentElement?.querySelector("canvas");if(!o)return[];let r=document.createElementNS("http://www.w3.org/2000/svg","image");for(let[s,a]of Object.entries({href:o.toDataURL(),width:e,height:n}))r.setAttribute(s,String(a));return[r]}async function Ao(t,e){let n=new Blob([Xi(t)],{type:"image/svg+xml"});ie(e==="svg"?n:await Zi(n,t),`backstep.${e}`)}async function Zi(t,e){let n=new Image;n.src=`data:image/svg+xml;charset=utf-8,${encodeURIComponent(await t.text())}`,await n.decode();let o=document.createElement("canvas");return o.width=2*e.clientWidth,o.height=2*e.clientHeight,o.getContext("2d")?.drawImage(n,0,0,o.width,o.height),new Promise((r,s)=>o.toBlob(a=>a?r(a):s(new Error("The browser made no picture.")),"image/png"))}function Lo(t,e,n){if(t.button!==0)return;let o=t.currentTarget,r=!1,s=new AbortController,a={signal:s.signal};window.addEventListener("pointermove",i=>{if(i.pointerId!==t.pointerId)return;let l=i.clientX-t.clientX;!r&&Math.abs(l)<5||(r=!0,document.documentElement.classList.add("scrubbing"),n(Number((e+Math.round(l/4)*.01).toFixed(12))))},a);for(let i of["pointerup","pointercancel"])window.addEventListener(i,()=>{s.abort(),document.documentElement.classList.remove("scrubbing"),r&&o.addEventListener("click",Co,{capture:!0,once:!0}),setTimeout(()=>o.removeEventListener("click",Co,{capture:!0}),0)},a)}function Co(t){t.stopImmediatePropagation(),t.preventDefault()}function Ze(t,e="localStorage"){try{return globalThis[e].getItem(t)}catch{return null}}function Qe(t,e,n="localStorage"){try{globalThis[n].setItem(t,e)}catch{return}}var _o=null;function No(t){return async(e,n)=>{_o??=Qi(t);let{default:o}=await _o;o.render(n,e,{output:"html",throwOnError:!1,strict:!1,trust:({command:r})=>r==="\\htmlData"||r==="\\htmlClass"})}}function Qi(t){let e=document.createElement("link");return e.rel="stylesheet",e.href=`${t}/static/vendor/katex@0.19.1/katex.min.css`,document.head.append(e),import("katex")}import{batch as on}from"@preact/signals-core";import{effect as ol}from"@preact/signals-core";var ht={net:"net",out:"out",target:"target",rate:"eta",delta_sign:"1",weights:"numbered",decimals:"9",comma:"false"},tl={eta:"η",alpha:"α",epsilon:"ε"},[tn,el]=[2,15],Pt={net:[["net","net"],["z","z"]],out:[["out","out"],["a","a"]],target:[["target","target"],["ideal","ideal"],["y","y"]],rate:[["eta","η"],["alpha","α"],["epsilon","ε"]],delta_sign:[["1","∂E/∂net"],["-1","−∂E/∂net"]],weights:[["numbered","w5"],["row_first","w_o1,h1 (to, from)"],["column_first","w_h1,o1 (from, to)"]],decimals:Array.from({length:el-tn+1},(t,e)=>[String(tn+e),String(tn+e)]),comma:[["false","0.5"],["true","0,5"]]};function Io(t){let e={};try{e={...JSON.parse(t??"{}")}}catch{}let n=Object.entries(e).filter(([o,r])=>Pt[o]?.some(([s])=>s===r));return{...ht,...Object.fromEntries(n)}}function tt(t){let e=Object.entries(t).filter(([n,o])=>ht[n]!==o);return new URLSearchParams(e).toString()}function Ro(t){let[e,n]=[Number(t.decimals),t.comma==="true"],{net:o,out:r,target:s,weights:a}=t;function i(p,h=e){if(p===void 0)return"…";let m=Nt(p,Math.min(h,e));return n?m.replace(".",","):m}function l(p,h){return i(t.delta_sign==="-1"?-p:p,h)}function c(p){return p.kind!=="weight"||a==="numbered"?p.name:a==="row_first"?`w_${p.to},${p.from}`:`w_${p.from},${p.to}`}function u(p){return p.replace(/(?<![A-Za-z])([∂d]?)(net|out|target)(?![A-Za-z])/g,(h,m,g)=>m+t[g])}function d(p){return n?p.replace(/(?<![\w.])(\d+)\.(?=\d)/g,"$1,"):p}return{notation:t,decimals:e,numbersIn:d,net:o,out:r,target:s,rate:tl[t.rate],number:i,delta:l,name:c,letters:u}}function kt(t,{samples:e,settings:n}){let{batch_size:o,sample_reduction:r}=n,s=Math.min(o||e,e),a=t.withPenalty??t,i=t.withPenalty!==null&&t.withPenalty!==void 0;return e===1?{value:a.error,of:"sample",samples:e,hasPenalty:i}:r==="sum"&&s>1?{value:a.error,of:"sum",samples:s,hasPenalty:i}:{value:a.trainError,of:"mean",samples:e,hasPenalty:i}}var en=["operation","neuron","layer","phase"];function et(t){return en.includes(t)}function Wo(t){return{...t,indices:new Map(t.operations.map(e=>[e.quantity,e.index]))}}function Po({operations:t,starts:e},n,o){return o>=t.length?null:n==="operation"?o+1:e[n].find(r=>r>o)??t.length}function nn({starts:t},e,n){return n<=0?null:e==="operation"?n-1:t[e].findLast(o=>o<n)??0}function Do(t,e,n){if(n===0)return 0;if(n===t.operations.length)return e.operations.length;let o=e.indices.get(t.operations[n-1].quantity);return o===void 0?0:o+1}function Fo(t,e,n){if(!t)return{at:n,of:0,operation:null,group:[],knows:()=>!1,computed:new Set,used:new Set,flows:[]};let{operations:o,indices:r}=t,s=o.slice(nn(t,e,n)??0,n),a=new Set(s.map(c=>c.at)),i=c=>{let u=r.get(c);return u===void 0?c:o[u].at},l=new Set(s.flatMap(c=>c.uses.map(i)));for(let c of a)l.delete(c);return{at:n,of:o.length,operation:s.at(-1)??null,group:s,knows:c=>(r.get(c)??-1)<n,computed:a,used:l,flows:s.flatMap(nl)}}function qo(t,e){return e.size===0?t:t?{...t,knows:n=>!e.has(n)&&t.knows(n)}:{at:0,of:0,operation:null,group:[],computed:new Set,used:new Set,flows:[],knows:n=>!e.has(n)&&!n.endsWith("+")}}function nl({quantity:t,neuron:e,at:n,uses:o}){return t.startsWith("net_")?o.map(s=>({name:s,to:e,back:!1})):t.includes("/dout_")&&o[0].startsWith("delta_")?[{name:n,to:null,back:!0}]:[]}var Bo=1;function Uo(t,e){let n=null,o=!1,r=new AbortController;ol(()=>{let[a,i]=[t.frame.value,t.network.value],{playing:l,iterations_per_s:c}=t.status.value;if(!a||!i)return;if(l&&(c===null||c>Bo)||t.progress.value!==null){o=!0;return}let{value:d}=kt(a,i),p={iteration:a.iteration,error:d,network:i},h=n?.network===i?n:null;n=p;let m=o;o=!1,!(!h||h.iteration===a.iteration&&!m)&&queueMicrotask(()=>t.say(rl(t,h,p,m)))});async function s({quantity:a,phase:i},l,c){r.abort(),r=new AbortController;let{signal:u}=r;if(t.playingSteps.value&&t.pace.value>Bo)return;let d=`Operation ${l} of ${c}, ${i}.`;if(t.hidden.value.has(a))return t.say(`${d} The lesson asks for this number.`);try{let{steps:p}=await e(a,tt(t.notation.value),u);u.aborted||t.say(`${d} ${p[p.length-1].spoken}.`)}catch{u.aborted||t.say(`${d} ${a}, its numbers could not be fetched just now.`)}}return{sayOperation:s}}function rl(t,e,n,o){let{number:r}=t.writing.value,s=`${o?"Paused. ":""}Iteration ${n.iteration}.`;if(!t.knows.value("E_total"))return et(t.stepBy.value)?`${s} Nothing is calculated yet.`:s;let a=n.error-e.error,i=a<0?"down":"up",l=Number.isFinite(a)?a===0?", as before":`, ${i} ${r(Math.abs(a))}`:"";return`${s} Total error ${r(n.error)}${l}.`}function Go(t,e){let n=new Map;async function o(a,i,l=0,c=null){if(typeof i=="number"&&s(a,{value:i,revision:null}),n.has(a))return n.set(a,{value:i,sample:l,gesture:c}),{ok:!0};n.set(a,null);let u=await e.send({type:"edit",quantity:a,value:i,sample:l,gesture:c}),d=n.get(a);if(n.delete(a),d)return o(a,d.value,d.sample,d.gesture);let p=u.type==="applied";return s(a,p&&typeof i=="number"?{value:i,revision:u.revision}:null),p&&(t.notice.value=""),p?{ok:!0}:{ok:!1,message:u.message}}async function r(...a){let i=await o(...a);return i.ok||(t.notice.value=i.message),i}function s(a,i){let l=new Map(t.drafts.value),c=t.frame.value?.revision??-1;i&&(i.revision===null||i.revision>c)?l.set(a,i):l.delete(a),t.drafts.value=l}return{edit:r,tryEdit:o}}import{effect as al}from"@preact/signals-core";var sl=7,il=5;function Ho(t,e,n){al(()=>{let[r,s]=[t.frame.value,t.question.peek()];!s||!r||(s.iteration!==r.iteration||s.revision!==r.revision)&&(t.question.value=null)});function o(){let r=t.network.value;if(!r)return[];let{frozen:s,train_biases:a}=r.settings;return r.names.parameters.filter(i=>!s.includes(i)&&(a||i.startsWith("w")))}return{async step(){let[r,s]=[t.frame.value,o()],a=t.stepBy.value==="iteration"&&!t.status.value.playing;if(!t.predicting.value||!a||!r||s.length===0||t.question.value)return e();let i=s[(r.iteration*sl+il)%s.length];return t.question.value={parameter:i,iteration:r.iteration,revision:r.revision},{ok:!0}},async predict(r){let s=t.question.value;if(s){t.question.value=null;try{let{parameter:a,answer:i,why:l,iteration:c,revision:u}=await n(s.parameter);if(c!==s.iteration||u!==s.revision)return;let{right:d,tried:p}=t.score.value,h=i===r;t.score.value={right:d+(h?1:0),tried:p+1,last:{hit:h,parameter:a,answer:i,why:l}}}catch(a){t.notice.value=a.message}await e()}},setPredicting(r){t.predicting.value=r,t.question.value=null,t.score.value={right:0,tried:0,last:null}}}}function jo(t,e){let n=null,o=0,r=0;return{async scrubTo(s){if(n=s,o&&!t.progress.value)return;let a=++r;for(o=a;n!==null;){let i=n;n=null,await e({type:"seek",iteration:i})}o===a&&(o=0)}}}import{effect as Ko}from"@preact/signals-core";var Vo=1e3,ll=1e3,cl="start",ot={ok:!0};function zo(t,e,{fetchOperations:n,onOperation:o,onStep:r}){let s=null,a="start",i=!1,l,c=()=>t.stepBy.value,u=()=>et(t.stepBy.value)&&!t.status.value.playing;function d(){let x=t.network.value;return x?(s?.network!==x&&(s={network:x,calculation:n().then(Wo)}),s.calculation):null}Ko(()=>{let[x,k]=[t.frame.value,t.network.value];if(!u()||!x||!k){t.cursor.value=null;return}t.cursor.peek()?.iteration!==x.iteration&&p(x.iteration),d()?.then(E=>k===t.network.peek()&&h(E),E=>{s=null,t.stepBy.value="iteration",t.notice.value=E.message})}),Ko(()=>{u()||y()});function p(x){let k=t.cursor.peek()?.calculation??null,E=a==="end"?k?.operations.length??0:0;t.cursor.value={calculation:k,iteration:x,at:E},a="start",i=!1}function h(x){let k=t.cursor.peek();if(!k||k.calculation===x)return;let E=k.calculation?Do(k.calculation,x,k.at):k.at;t.cursor.value={...k,calculation:x,at:E}}function m(x){let k=t.cursor.peek();k?.calculation&&(t.cursor.value={...k,at:x},x>0&&o(k.calculation.operations[x-1]))}function g(x){m(x);let k=t.cursor.peek()?.calculation?.operations??[];x>0&&r(k[x-1],x,k.length)}async function $(x,k){if(i)return ot;i=!0,a=x;let E=await k(),A=()=>{i=!1,a="start"};return E.ok?i&&setTimeout(A,ll):A(),E}function w(){let x=t.network.value;return t.stepBy.value!=="epoch"||!x?1:Math.ceil(x.samples/(x.settings.batch_size||x.samples))}async function b(){if(!u()){for(let E=w();E>0;E-=Vo){let A=await e.step(Math.min(E,Vo));if(!A.ok)return A}return ot}let x=t.cursor.value;if(!x?.calculation)return ot;let k=Po(x.calculation,c(),x.at);return k===null?$("start",()=>e.step(1)):(g(k),ot)}async function v(){let x=t.frame.value?.iteration??0;if(!u())return x>0?e.back(Math.min(x,w())):ot;let k=t.cursor.value;if(!k?.calculation)return ot;let E=nn(k.calculation,c(),k.at);if(E!==null)g(E);else if(x>0)return $("end",()=>e.back(1));return ot}function y(){clearTimeout(l),t.playingSteps.value=!1}async function S(){let x=await b();t.playingSteps.peek()&&(x.ok?l=setTimeout(S,1e3/t.pace.peek()):y())}return{step:b,back:v,async play(){return u()?(t.playingSteps.value=!0,await S(),ot):e.play(t.speed.value)},async pause(){return y(),t.status.value.playing?e.pause():ot},setPace(x){t.pace.value=x,t.playingSteps.value&&(clearTimeout(l),l=setTimeout(S,1e3/x))},setStepBy(x){t.stepBy.value=x},rewind(){y(),m(0)},async showUpTo(x){y(),t.status.value.playing&&await e.pause();let k=await d(),E=x===cl?-1:k?.indices.get(x);return!k||E===void 0?{ok:!1,message:`No operation of this network gives ${x}.`}:(et(t.stepBy.value)||(t.stepBy.value="operation"),h(k),m(E+1),ot)},showEverything(){t.stepBy.value="iteration"}}}var ul="The starting values are back. Undo, or Ctrl-Z, brings the run back.";function Jo(t,e,n){async function o(c){t.notice.value="";let u=await e.send(c);return t.advice.value="",u.type==="applied"?{ok:!0}:(u.reason!=="stopped"&&(t.notice.value=u.message),{ok:!1,message:u.message})}let r=pl(t),s=()=>o({type:"pause"}),a={step:c=>o({type:"step",count:c}),back:c=>o({type:"back",count:c}),play:(c,u=null)=>o({type:"play",iterations_per_s:c,until:u}),pause:s},i=zo(t,a,{fetchOperations:n.operations,onOperation:({quantity:c})=>r.explain(c),onStep:Uo(t,n.derivation).sayOperation});async function l(c,u){let d=t.history.value[c],p=await o({type:c});return p.ok&&t.say(`${u}: ${d??"the last command"}.`),p}return{carryOut:o,...r,...Go(t,e),...jo(t,o),...i,...Ho(t,i.step,n.prediction),stop:s,undo:()=>l("undo","Undone"),redo:()=>l("redo","Redone"),choose:c=>o({type:"choose",branch:c}),run:a.play,toggle:()=>t.progress.value?s():t.status.value.playing||t.playingSteps.value?i.pause():i.play(),reset:async()=>{i.rewind();let c=await o({type:"reset"});return c.ok&&(t.advice.value=ul),c},seek:c=>o({type:"seek",iteration:c}),open:c=>o({type:"open",recipe:c}),write:c=>{t.notation.value={...t.notation.value,...c}},dismiss:()=>{t.notice.value=t.advice.value=""}}}function pl(t){return{select(e){let[n,o]=[t.network.value,t.selected.value];if(e===o)return;let r=n&&N(n),[s,a]=[r?.get(o??""),r?.get(e??"")],l=s&&s.kind===a?.kind?ct(s).indexOf(t.quantity.value):0;on(()=>{t.selected.value=e,a&&(t.quantity.value=ct(a)[Math.max(0,l)]??"")})},point(e,n,o){t.pointed.value=e===null?null:{name:e,x:n,y:o}},explainIfKnown(e){let n=t.network.value;n&&N(n).has(Xe(e))&&this.explain(e)},free(){on(()=>{t.selected.value=t.pointed.value=null,t.quantity.value=""})},explain(e){on(()=>{t.selected.value=Xe(e),t.quantity.value=e})}}}import{effect as dl}from"@preact/signals-core";function Xo(t,e){let n="";dl(()=>{let{branches:o}=t.history.value,r=o.map(({id:a,end:i})=>`${a} ${i}`).join(", ");if(r===n)return;n=r;let s=t.branchCurves.peek();if(o.length===0){s.size>0&&(t.branchCurves.value=new Map);return}e.branches().then(a=>{r===n&&(t.branchCurves.value=new Map(a.map(i=>[i.id,i])))},()=>{})})}import{signal as fl}from"@preact/signals-core";function Yo(t,e){let n=fl(null),o=0;function r(a){let i=t.network.value&&N(t.network.value).get(a);return!t.keeps("numbers")&&i&&ae(i)?i:null}function s(a,i,l,c=null){e.select(l),r(l)&&(n.value={name:l,x:a.x-i.x+a.width/2,y:a.y-i.y+a.height/2,typed:c})}return{place:n,open:s,press(a,i,l){t.selected.value===l?s(a,i,l):e.select(l)},drag(a){let[i,l]=[r(a),t.frame.value],c=i&&l?X(i,l):void 0;if(!i||!l||c===void 0)return null;let[u,d]=[wt(i,l),`drag ${++o}`];return{value:c,change:p=>{e.edit(a,p,u,d)}}}}}import{effect as hl}from"@preact/signals-core";var ml=300;function Zo(t,e){let n=null,o={subject:"",state:""},r=-1/0,s,a=({iteration:c,revision:u})=>`${c} ${u}`;function i(){clearTimeout(s);let[c,u]=[t.quantity.peek(),t.frame.peek()],d=tt(t.notation.peek()),p=`${c} ${d}`;if(n&&(n.subject!==p||!c)&&(n.stop.abort(),n=null),n||!c||!u)return;let h=o.subject===p,m=t.derivation.peek();if(h&&m?.quantity===c&&a(m)===a(u)||h&&o.state===a(u))return;let $=r+ml-performance.now();if(t.status.peek().playing&&h&&$>0){s=setTimeout(i,$);return}o={subject:p,state:a(u)},r=performance.now(),l(c,d,p)}async function l(c,u,d){let p=new AbortController;n={subject:d,stop:p};try{let h=await e(c,u,p.signal);if(p.signal.aborted)return;t.derivation.value=h,t.fault.value=""}catch(h){if(p.signal.aborted)return;t.fault.value=h.message}n=null,i()}hl(()=>{t.quantity.value,t.frame.value,t.notation.value,t.status.value,i()})}var Qo={numbers:"This page keeps the weights, biases, inputs and targets as they are.",rule:"This page keeps the rule as it is.",network:"This page keeps its network and its data."};function tr(t,e){let n=(r,s)=>async(...a)=>{let i=s(...a);return e.watching||!e.keeps(i)?r(...a):(e.notice.value=Qo[i],{ok:!1,message:Qo[i]})},o=r=>e.network.value&&N(e.network.value).has(r)?"numbers":"rule";return{...t,edit:n(t.edit,o),tryEdit:n(t.tryEdit,o),open:n(t.open,()=>"network")}}import{effect as gl}from"@preact/signals-core";function er(t,e){if(e.length===0)return;let n=gl(()=>{t.frame.value&&queueMicrotask(()=>{n(),t.notice.value=e.join(" ")})})}import{computed as rn,effect as $l,signal as nr}from"@preact/signals-core";function or(t,e,n){let o=nr(null),r=rn(()=>{let c=t.network.value?.unlike_article??[];return!c.includes("network")&&!c.includes("data")}),s=rn(()=>{let c=t.network.value;return c!==null&&t.history.value.edits.some(({quantity:u})=>N(c).has(u))});$l(()=>{let c=t.network.value;!c||r.value||Promise.all([n.recipe(),l()]).then(([u])=>{t.network.peek()===c&&(o.value=u)},()=>{})});let a=nr(null);async function i(){let{thumbnails:c}=await l();a.value??=await n.thumbnails(c)}async function l(){return t.choices.value=t.choices.peek()??await n.choices(),t.choices.value}return{title:rn(()=>{let c=t.network.value;return c?r.value?s.value?"The article’s network, edited":"The article’s network":ao(c.layers,o.value,t.choices.value?.datasets??[]):""}),getChoices:l,thumbnails:a,getThumbnails:i,openArticle:async()=>e.open((await l()).article),async openDataset(c){let{article:u,datasets:d}=await l(),p=d.find(h=>h.name===c);return p&&e.open(ro(u,p))}}}import{effect as ln}from"@preact/signals-core";var Dt=[["play","Play or pause"],["step","Step"],["back","Back"],["reset","Reset"],["nextStop","Next stop of the lesson"],["previousStop","Previous stop"]],xt={on:!0,keys:{play:" ",step:"ArrowRight",back:"ArrowLeft",reset:"r",nextStop:"n",previousStop:"p"}},vl=new Set(["Tab","Enter","Escape","Shift","Control","Alt","Meta","Dead","Unidentified"]);function rr(t){try{let{on:e,keys:n}=JSON.parse(t??"");return Dt.reduce((o,[r])=>{let s=n?.[r];return typeof s=="string"&&bl(o,r,s)?an(o,r,s):o},{...xt,on:e!==!1})}catch{return xt}}function an(t,e,n){let{keys:o}=t,r=ir(n),s=Dt.find(([a])=>o[a]===r&&a!==e)?.[0];return{...t,keys:{...o,...s?{[s]:o[e]}:{},[e]:r}}}function sn(t){return t!==""&&!vl.has(t)}function ar({on:t,keys:e},n){return t?Dt.find(([o])=>e[o]===ir(n))?.[0]??null:null}function Ft(t){return{" ":"Space",ArrowRight:"→",ArrowLeft:"←",ArrowUp:"↑",ArrowDown:"↓"}[t]??(t.length===1?t.toUpperCase():t)}function sr(t){return t===" "?"Space":t}function ir(t){return t.length===1?t.toLowerCase():t}function bl({keys:t},e,n){return sn(n)&&t[e]!==n}function lr({notation:t,scheme:e,shortcuts:n},o){t.value=Io(o.notation.read()),n.value=rr(o.shortcuts.read());let r=o.scheme.read();(r==="light"||r==="dark")&&(e.value=r),ln(()=>o.notation.write(JSON.stringify(t.value))),ln(()=>o.shortcuts.write(JSON.stringify(n.value))),ln(()=>o.scheme.write(e.value))}var cr=JSON.stringify({type:"ping"});function ur(t){return JSON.stringify({type:"look",hidden:t})}function pr(t){return JSON.stringify({type:"acknowledge",sequence:t})}function un(t,e,n=!1){return JSON.stringify({type:"select",parameters:t,everything:e,...n?{objective:n}:{}})}function dr(t){return JSON.stringify({type:"view",...t})}function fr(t){return JSON.parse(t)}function hr(t,e){let n=new DataView(t);if(t.byteLength<16||n.getUint32(0,!0)!==1414744898||n.getUint8(4)!==1)throw new Error("A message of version 1 that begins BKST was expected.");let o=new Float64Array(t,16),r=n.getUint8(5),s=n.getUint32(8,!0);if(r===2)return kl(o,s);if(r===4)return xl(o,s);if(r!==1&&r!==3)throw new Error(`A frame, a picture, a curve or epochs were expected; kind ${r} came.`);let a=n.getUint16(6,!0),i=r===1?wl:yl,l=(a&8)!==0,c=o.length-(l?3:0),[u,d,p]=o.subarray(c);return i(o.subarray(0,c),e,{withPenalty:l?{penalty:u,error:d,trainError:p}:null,revision:s,sequence:n.getUint32(12,!0),diverged:(a&1)!==0,asks:(a&2)!==0,large:(a&4)!==0})}function mr(t,e){let[n,o,r,s,a,i,l,c,u,d]=t,p=e.slice(1).reduce(($,w)=>$+w,0),h=e[e.length-1],m=10,g=$=>t.subarray(m,m+=$);return{scalars:{iteration:n,end:o,epoch:r,sample:s,error:a,learningRate:i,trainError:l,testError:c,weightCount:u},parameterCount:u+d,biasCount:d,take:g,takeNeurons:()=>({netInputs:g(p),activations:g(e[0]+p),targets:g(h),outputErrors:g(h),deltas:g(p)}),end:()=>{if(m!==t.length)throw new Error(`A frame of ${m} numbers was expected; ${t.length} came.`)}}}function wl(t,e,n){let{scalars:o,parameterCount:r,take:s,takeNeurons:a,end:i}=mr(t,e),l=s(r),c=a(),[u,d]=[s(r),s(r)];return i(),{kind:"frame",complete:!0,drawn:l,...n,...o,...c,parameters:l,gradients:u,updated:d}}function yl(t,e,n){let{scalars:o,biasCount:r,take:s,takeNeurons:a,end:i}=mr(t,e),{weightCount:l}=o,c=s(r),u=a(),d=s(1)[0],[p,h,m,g]=[s(d),s(d),s(d),s(d)],$=s(Math.ceil(l/2));i();let w=cn(p,h);return c.forEach((b,v)=>w[l+v]=b),{kind:"frame",complete:!1,drawn:new Float32Array($.buffer,$.byteOffset,l),...n,...o,...u,parameters:w,gradients:cn(p,m),updated:cn(p,g)}}function cn(t,e){let n=[];return t.forEach((o,r)=>n[o]=e[r]),n}function kl(t,e){let[n,o]=t,r=Math.ceil(o/n);if(t.length!==2+3*r)throw new Error(`A curve of ${2+3*r} numbers was expected; ${t.length} came.`);let s=a=>t.subarray(2+a*r,2+(a+1)*r);return{kind:"curve",revision:e,stride:n,length:o,lowest:s(0),highest:s(1),last:s(2)}}function xl(t,e){let n=t.length/3;if(!Number.isInteger(n))throw new Error(`Epochs have three numbers for each point; ${t.length} came.`);let o=r=>t.subarray(r*n,(r+1)*n);return{kind:"epochs",revision:e,iterations:o(0),train:o(1),test:o(2)}}function gr(t,e,n){let o=null;function r(a){switch(a.type){case"network":o=a;break;case"status":t.status.value=a;break;case"history":t.history.value=a;break;case"progress":{let{goal:i,done:l,left:c}=a;t.progress.value=i===null?null:{goal:i,done:l,left:c};break}case"view":t.view.value=a;break;case"applied":case"refused":a.type==="refused"&&a.reason==="wrong_version"&&s(),e.answered(a);break;case"moving":n.moving(1e3*a.after_s),t.connection.value="moving";break}}function s(){n.stop(),t.connection.value="outdated"}return{opened(){t.progress.value=null,e.greet(1)},text(a){r(fr(a))},binary(a){if(!o)return;let i=hr(a,o.layers);t.receive(i,o),i.kind==="frame"&&i.asks&&n.send(pr(i.sequence))}}}import{effect as Sl}from"@preact/signals-core";var ce=un([],!1);function $r(t,{send:e,edited:n,everything:o}){let r=ce,s=null,a="";return Sl(()=>{let[i,l]=[t.network.value,t.frame.value],c=!!(i?.settings?.l1||i?.settings?.l2),u=[t.selected.value,t.pointed.value?.name??null,n()],d=o();if(!i||!l||l===s||!l.large&&!c&&r===ce)return;let p=N(i),h=u.filter((w,b)=>{let v=p.get(w??"");return l.large&&v&&"parameter"in v&&u.indexOf(w)===b}),m=l.large&&d,g=un(m?[]:h,m,c),$=`${i.layers} ${i.biases}`;g===r&&($===a||r===ce)||e(g)&&([r,s,a]=[g,l,$])}),{reopened(){[r,s]=[ce,null]}}}import{effect as vr}from"@preact/signals-core";function br(t,e,n,o){return vr(()=>{let r=t.network.value;!o.value||!r||n.recipe().then(s=>{t.network.peek()===r&&!t.opening.peek()&&(t.recipe.value=s)})}),vr(()=>{o.value&&!t.choices.peek()&&n.choices().then(r=>t.choices.value=r)}),{async begin(r){let[s,a]=[t.recipe.peek(),t.network.peek()];if(!s||!a)return{ok:!1,message:"The settings have not come yet."};let i=r({...s,rule:a.settings});t.recipe.value=i,t.opening.value+=1;let l=await e.open(i);return t.opening.value-=1,!l.ok&&t.recipe.peek()===i&&(t.recipe.value=s),l}}}import{batch as Ml,computed as rt,effect as Tl,signal as _}from"@preact/signals-core";function wr({watching:t,locks:e=new Set}){let n=Ol(),o=_(ht),r=_("");return{watching:t,keeps:s=>t||e.has(s),...n,...Al(n),notation:o,writing:rt(()=>Ro(o.value)),..._l(),connection:_("connecting"),reason:_(""),history:_({type:"history",undo:null,redo:null,branches:[],edits:[]}),branchCurves:_(new Map),progress:_(null),notice:Ll(n),advice:_(""),announcement:r,say(s){let a=s.replaceAll("_"," ");r.value=a===r.peek()?`${a} `:a},shortcuts:_(xt),spokenOf:_(null),wondered:_(null),waiting:_(0),recipe:_(null),opening:_(0),choices:_(null),speed:_(10),playingSteps:_(!1),pace:_(1),predicting:_(!1),score:_({right:0,tried:0,last:null})}}function Ol(){let t=_(null),e=_(null),n=_(null),o=_(new Map),r=_({type:"status",playing:!1,iterations_per_s:10,until:null,message:""}),s=_("iteration"),a=_(null),i=rt(()=>a.value&&et(s.value)?Fo(a.value.calculation,s.value,a.value.at):null),l=_(new Set),c=_(null),u=_(null),d=rt(()=>{let $=c.value?.parameter,w=$?[`${$}+`,`dE_total/d${$}`]:[];return new Set([...l.value,...w,...u.value?.hidden??[]])}),p=rt(()=>qo(i.value,d.value)),h=rt(()=>{let[$,w]=[i.value,d.value];return b=>!w.has(b)&&($?.knows(b)??!0)}),m=_(null),g=Cl({network:t,frame:e,curve:n,epochs:m,drafts:o});return{network:t,frame:e,curve:n,epochs:m,drafts:o,status:r,stepBy:s,cursor:a,moment:i,withheld:l,question:c,view:u,hidden:d,drawn:p,knows:h,receive:g}}function Al({frame:t,status:e,knows:n,hidden:o}){let r=rt(()=>p=>!o.value.has(p)&&n.value(p.endsWith("+")?`dE_total/d${p.slice(0,-1)}`:p)),s=_("w5"),a=_(null),i=_("dE_total/dw5"),l=_(null),c=_(""),u=rt(()=>{let p=l.value,h=p?[p.quantity,...p.factors.map(m=>m.quantity)]:[];return!p||p.quantity!==i.value||!h.every(r.value)?null:{...p,then:p.then.filter(m=>r.value(m.quantity))}}),d=rt(()=>{let[p,h]=[u.value,t.value],m=p?.iteration===h?.iteration&&p?.revision===h?.revision,g=p?.factors??[];return m||e.value.playing?g:g.map($=>({...$,value:null}))});return{explains:r,selected:s,pointed:a,quantity:i,derivation:l,fault:c,explained:u,factors:d}}function Cl({network:t,frame:e,curve:n,epochs:o,drafts:r}){let s=null,a=null,i=null,l=null,c=!1;function u(){c=!1,Ml(()=>{l&&(t.value=l),s&&(e.value=s),a&&(n.value=a),i&&(o.value=i),d()}),s=a=i=l=null}function d(){let p=e.value?.revision??-1,h=new Map([...r.value].filter(([,m])=>m.revision===null||m.revision>p));h.size!==r.value.size&&(r.value=h)}return(p,h)=>{p.kind==="frame"?[s,l]=[p,h]:p.kind==="curve"?a=p:i=p,!c&&(c=!0,requestAnimationFrame(u))}}function Ll({frame:t}){let e=_(""),n=rt(()=>t.value?.revision);return Tl(()=>{n.value,e.value=""}),e}function _l(){let t=matchMedia("(prefers-color-scheme: dark)"),e=_(t.matches);t.addEventListener("change",()=>e.value=t.matches);let n=_("system"),o=rt(()=>n.value!=="system"?n.value:e.value?"dark":"light");return{scheme:n,theme:o}}import{batch as Wl,computed as xr,effect as Sr,signal as Et,untracked as Pl}from"@preact/signals-core";import{computed as Rl,signal as de}from"@preact/signals-core";function yr(t){try{let e=JSON.parse(t??"{}");return typeof e!="object"||e===null||Array.isArray(e)?{}:Object.fromEntries(Object.entries(e).filter(([,n])=>typeof n?.given=="string"&&typeof n.shown=="boolean").map(([n,{given:o,shown:r}])=>[n,{given:o,shown:r}]))}catch{return{}}}function ue(t,e){let n=e.flatMap(({title:o})=>t[o]??[]);return{answered:n.length,shown:n.filter(({shown:o})=>o).length,of:e.length}}var Nl={right:"Right.",too_few_digits:"Right so far.",rounding:"Nearly.",unknown:"This cannot be judged.",unreadable:"This cannot be read."},Il="No usual mistake gives this number. Check the numbers that go into it, one by one.";function pe({verdict:t,mistakes:e,text:n}){let o=[...e.map(s=>s.text),...n?[n]:[]],r=t==="wrong"&&o.length===0;return[Nl[t]??"Not yet.",...r?[Il]:o]}function kr(t,e,n){let o=de(yr(t.progress.read())),r=de(null),s=de(""),a=de(null),i=Rl(()=>(e.value?.title??"")in o.value);function l(u,d){let p=e.value?.title??"";!p||p in o.value||(o.value={...o.value,[p]:{given:u,shown:d}},t.progress.write(JSON.stringify(o.value)))}async function c(){let u=e.value;try{let d=await t.fetchAnswer(n.value+1);return u!==e.value?!1:(a.value=d,!0)}catch(d){return u===e.value&&(s.value=d.message),!1}}return{progress:o,verdict:r,refusal:s,answer:a,isDone:i,fetchAnswer:c,begin(){r.value=null,s.value="",a.value=null},async check(u){let d=e.value;s.value="";try{let p=await t.check(n.value+1,u);return d!==e.value?"":(r.value=p,p.verdict==="right"&&await c()&&l(u,!1),pe(p).join(" "))}catch(p){return d!==e.value?"":(r.value=null,s.value=p.message,s.value)}},async giveUp(){await c()&&l("",!0)}}}var Dl=/^#lesson=(\d+)$/;function Mr(t,e,n){let o=Et(null),r=Et(!1),s=Et(!1),a=Et(!1),i=Et(Math.max(0,Number(n.place.read()??1)-1)),l=xr(()=>o.value?.stops[i.value]??null),c=kr(n,l,i),u=xr(()=>{let M=l.value;return!r.value||!M||a.value||d.value?!1:(c.isDone.value?M.after:M.before).quantity===""}),d=Et(null),p=0,h=null;Sr(()=>{let M=t.frame.value?.revision;!r.value||M===void 0||h===null||M===h||(h=M,Pl(m))});async function m(){let M=JSON.stringify(await n.fetchRecipe()),[I,W]=[l.value,a.value];!r.value||!o.value||!I||(a.value=!Er(o.value).has(M),a.value&&!W?(v(),e.showEverything()):W&&!a.value&&await y(I))}async function g(M=!0){r.value=!0,s.value=!1;try{o.value??=await n.fetchPath()}catch{s.value=!0;return}await $(i.value,M)}async function $(M,I=!0){let W=(o.value?.stops.length??1)-1;i.value=Math.max(0,Math.min(M,W));let lt=String(i.value+1);n.place.write(lt),n.address.write(`#lesson=${lt}`),await w(I)}async function w(M){let[I,W]=[++p,l.value];if(!W)return;Wl(()=>{d.value=null,c.begin(),b(W,c.isDone.value)}),t.say(`Stop ${i.value+1} of ${o.value?.stops.length}: ${W.title}. ${W.asks}`);let lt=n.fetchRecipe();c.isDone.value&&c.fetchAnswer();let[ze]=await Promise.all([lt,Fl(t)]),Je=JSON.stringify(ze);if(I!==p||!o.value)return;if(h=t.frame.value?.revision??null,a.value=!Er(o.value).has(Je),a.value)return v();let qi=Je===JSON.stringify(o.value.recipe);M&&await S(W.iteration,qi),I===p&&await y(W)}function b(M,I){let W=M.quantity?[M.quantity]:[];t.withheld.value=new Set(I?M.after.hides:[...W,...M.before.hides]),t.spokenOf.value=new Set(M.speaks_of)}function v(){t.withheld.value=new Set,t.spokenOf.value=null}async function y(M){let I=c.isDone.value;b(M,I),await x(I?M.after:M.before)}async function S(M,I){let W=t.frame.value,[lt,ze]=I&&W?[W.iteration,W.end]:[0,0];I?t.status.value.playing&&await e.carryOut({type:"pause"}):await e.carryOut({type:"open",recipe:o.value?.recipe}),M!==lt&&(M<=ze?await e.carryOut({type:"seek",iteration:M}):(await e.carryOut({type:"play",iterations_per_s:null,until:M})).ok&&await ql(t,M))}async function x({select:M,quantity:I,up_to:W}){let lt=p;W?await e.showUpTo(W):e.showEverything(),lt===p&&(I?e.explain(I):M&&e.select(M))}async function k(){!o.value||!l.value||(a.value=!1,b(l.value,c.isDone.value),await S(l.value.iteration,!1),await y(l.value))}async function E(M){let I=l.value,W=await c.check(M);W&&t.say(W),I&&I===l.value&&c.isDone.value&&await q(I)}async function A(){let M=l.value;await c.giveUp(),!(!M||M!==l.value||!c.answer.value)&&(t.say(`The answer is ${c.answer.value.value}.`),await q(M))}async function q(M){a.value||await y(M);let I=M.after.select;I&&l.value===M&&n.pointOut(I,!1)}async function Z(M){let I=++p;if(M.panel==="share")return n.openShare();for(let W of M.commands)if(!(await e.carryOut(W)).ok)return;M.commands.length>0?(a.value=!1,v(),e.showEverything()):t.spokenOf.value&&M.select&&(t.spokenOf.value=new Set([...t.spokenOf.value,M.select])),I===p&&(M.quantity?e.explain(M.quantity):M.select&&e.select(M.select),d.value=M,n.pointOut(M.select||M.shows,!0))}function re(){p++,r.value=!1,v(),e.showEverything(),n.address.write("")}function Fi(M=!0){let I=Dl.exec(n.address.read());I&&(i.value=Math.max(0,Number(I[1])-1),g(M))}return{path:o,open:r,failed:s,foreign:a,place:i,stop:l,tried:d,isQuiet:u,progress:c.progress,verdict:c.verdict,refusal:c.refusal,isDone:c.isDone,revealed:c.answer,show:g,close:re,go:$,answer:E,showMe:A,next:()=>r.value&&$(i.value+1),back:()=>r.value&&$(i.value-1),showArticle:k,attempt:Z,follow:Fi,async rewrite(){o.value&&(o.value=await n.fetchPath(),c.isDone.value&&await c.fetchAnswer())}}}function Fl(t){return Tr(()=>t.frame.value!==null)}function ql(t,e){let n=!1;return Tr(()=>{let{playing:o}=t.status.value;return n||=o,(t.frame.value?.iteration??0)>=e||n&&!o})}function Tr(t){return new Promise(e=>{let n=Sr(()=>{t()&&(queueMicrotask(()=>n()),e(void 0))})})}function Er({recipe:t,recipes:e}){return new Set([t,...e].map(n=>JSON.stringify(n)))}import{batch as Bl,effect as Or}from"@preact/signals-core";function Ar(t){if(!t.watching)return;let e={selected:t.selected.peek(),quantity:t.quantity.peek()};Or(()=>{let n=t.view.value,[o,r]=[t.selected.value,t.quantity.value],s=o!==null&&(o!==e.selected||r!==e.quantity);!n||s||(e={selected:n.selected,quantity:n.quantity},Bl(()=>{t.selected.value=n.selected,t.quantity.value=n.quantity}))}),Or(()=>{let[n,o]=[t.view.value,t.cursor.value];if(!n)return;t.stepBy.value=n.step_by??"iteration";let r=o?.calculation;!o||!r||o.iteration!==n.iteration||o.at===n.at||(t.cursor.value={...o,at:Math.min(n.at,r.operations.length)})})}import{effect as Ul}from"@preact/signals-core";var Gl=100,Hl=200;function Cr(t,{send:e,stop:n}){let[o,r]=["",""],s=-1/0,a;function i(){if(clearTimeout(a),r===o)return;let l=s+Gl-performance.now();l>0?a=setTimeout(i,l):e(r)&&([o,s]=[r,performance.now()])}return Ul(()=>{let[l,c]=[t.cursor.value,t.stepBy.value],u=l&&et(c)?c:null;r=dr({selected:t.selected.value,quantity:t.quantity.value,step_by:u,iteration:u&&l?l.iteration:0,at:u&&l?l.at:0,stop:n(),hidden:[...t.hidden.value].slice(0,Hl)}),t.watching||i()}),{reopened(){o="",t.watching||i()}}}import{signal as qt}from"@preact/signals-core";var Lr=["explain","check","data","curves","numbers","settings"],_r=300,jl=.6;function Nr(t,e){let n=Kl(t.read()),o=qt(Lr.find(d=>!e.hidden.has(d))??"explain"),r=qt(n.width),s=qt(n.folded),a=qt(e.projector),i=qt(e.isFirstVisit&&!n.begun),{begun:l}=n;function c(){t.write(JSON.stringify({width:r.value,folded:s.value,begun:l}))}function u(d){s.value=d,c()}return{panel:o,width:r,folded:s,projector:a,isFirstVisit:i,open(d){Lr.includes(d)&&e.hidden.has(d)||(o.value=d,s.value&&u(!1))},hides:d=>e.hidden.has(d),fold:u,resize(d,p){r.value=Math.round(Math.max(_r,Math.min(jl*p,d))),c()},project(d){a.value=d,e.writeProjector(d)},begin(){l||(l=!0,i.value=!1,c())}}}function Kl(t){try{let{width:e,folded:n,begun:o}=JSON.parse(t??"");return{width:typeof e=="number"&&e>=_r?e:null,folded:n===!0,begun:o===!0}}catch{return{width:null,folded:!1,begun:!1}}}import{effect as Vl,signal as zl}from"@preact/signals";function Ir(t){let{store:e,isOpen:n}=t,[o,r]=[n("data"),n("curves")],s=()=>(e.network.value?.samples??0)>1;return pn(()=>r.value,async()=>(await import("./curves_view-VSCZKWG5.js")).createCurvesView({...t,panelOpen:r})),pn(()=>r.value,async()=>(await import("./landscape_view-WN4LJ23C.js")).createLandscapeView({...t,panelOpen:r})),pn(()=>o.value||s(),async()=>(await import("./data_view-J3ZWOPKL.js")).createDataView({...t,panelOpen:o}))}function pn(t,e){let n=zl(null),o=!1;return Vl(()=>{!t()||o||(o=!0,e().then(r=>n.value=r,()=>o=!1))}),n}var dn=["open","undo","lesson","exercises","share","view","diagram","plane","legend","rule","curve","transport","explain","check","data","curves","numbers","settings"],Jl=["numbers","rule","network"];function Rr(t){let e=new URLSearchParams(t),n=[];function o(i,l){let c=(e.get(i)??"").split(",").filter(u=>u!=="");for(let u of c)l.includes(u)||n.push(`The address says ${i}=${u}. Known are ${l.join(", ")}.`);return c.filter(u=>l.includes(u))}let r=e.has("embed"),s=o("embed",dn),a=new Set(o("hide",dn));if(r)for(let i of dn)s.includes(i)||a.add(i);return{projector:e.get("view")==="projector",embedded:r,hidden:a,locks:new Set(o("lock",Jl)),unknown:n}}function fn(t){let n=[...new URLSearchParams(t)].filter(([o])=>["embed","hide","lock"].includes(o)).map(([o,r])=>`${o}=${encodeURIComponent(r).replaceAll("%2C",",")}`);return n.length>0?`?${n.join("&")}`:""}function Wr(t,e){let n=fn(t);return e?`${n}${n?"&":"?"}view=projector`:n}var Xl="The server has much to do just now. The page asks again by itself.";function Pr({store:t,actions:e,root:n,wake:o}){switch(t.connection.value){case"lost":return f`<p class="banner warn" role="status">
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
    </p>`:t.waiting.value>0?f`<p class="banner warn" role="status">${Xl}</p>`:t.status.value.message?f`<p class="banner warn" role="status">${t.status.value.message}</p>`:""}import{useLayoutEffect as ec,useState as hn}from"preact/hooks";var Dr="([a-z]+(?:\\d+(?:\\.\\d+)*)?(?:,[a-z]+[\\d.]+)*)",Yl=new RegExp(`\\b(net|z|out|a|target|ideal|y|delta|E|dE|dout|dnet|b|w)_${Dr}|([∂δ][A-Za-z]*)_${Dr}`,"g"),Zl=/\/d(?=[wb][\d_])/g;function C(t){return Ql(t.replace(Zl,"/∂"))}function nt(t){return t.replace(/10\^(−?\d+)/g,(e,n)=>`10${[...n].map(r=>r==="−"?"⁻":"⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(r)]).join("")}`)}function Ql(t){let e=[],n=0;for(let o of t.matchAll(Yl)){let[r,s,a,i,l]=o;e.push(t.slice(n,o.index),tc(s??i),f`<sub>${a??l}</sub>`),n=o.index+r.length}return[...e,t.slice(n)]}function tc(t){return t==="delta"?"δ":t.length>1&&t.startsWith("d")?`∂${t.slice(1)}`:t}var Fr=11;function qr({store:t,actions:e,fetchChecks:n}){let[o,r]=hn(null),[s,a]=hn("idle"),[i,l]=hn(""),[c,u]=[t.frame.value,t.network.value],d=!o||o.iteration!==c?.iteration||o.revision!==c?.revision;ec(()=>r(null),[u?.names]);async function p(){let h=t.network.value;a("busy"),l("");try{let m=await n();t.network.value?.names===h?.names&&r(m)}catch(m){l(m.message)}a("idle")}return f`
    <p class="hint">
      Each weight a little up, then a little down: (E(w + h) − E(w − h)) / 2h. No chain rule, and the same
      number.
    </p>
    <button type="button" disabled=${s==="busy"} onClick=${p}>
      ${s==="busy"?"Checking …":"Check all gradients"}
    </button>
    <div role="status">
      ${i&&f`<p class="hint">${i}</p>`}
      ${o&&u?f`<p>${nc(o)}${d?f` <span class="hint">The network has moved on since.</span>`:""}</p>`:""}
    </div>
    ${o&&u?f`<div class="scrolls"><${oc} ...${{store:t,actions:e,network:u,found:o}} /></div>`:""}
  `}function nc({checks:t,iteration:e}){let n=t.filter(({agrees:o})=>!o).length;return n===0?`✓ All ${t.length} gradients of iteration ${e} agree.`:`✗ ${n} of ${t.length} gradients of iteration ${e} differ.`}function oc({store:t,actions:e,network:n,found:o}){let r=t.writing.value,s=N(n);return f`<table class="gradients">
    <thead>
      <tr>
        <th scope="col">name</th>
        <th scope="col">∂E/∂</th>
        <th scope="col">difference</th>
        <th scope="col">gap</th>
      </tr>
    </thead>
    <tbody>
      ${o.checks.map(({parameter:a,gradient:i,numeric:l,gap:c,agrees:u,note:d})=>{let p=s.get(a),h=t.knows.value(`dE_total/d${a}`);return f`<tr key=${a} class=${u?"agrees":"differs"} title=${d}>
          <th scope="row">
            <button
              type="button"
              class="plain cell"
              onClick=${()=>e.explain(`dE_total/d${a}`)}
            >
              ${C(p?r.name(p):a)}
            </button>
          </th>
          <td>${h?mn(i,r.number):"□"}</td>
          <td>${h?mn(l,r.number):"□"}</td>
          <td>
            ${h?f`<meter
                      min="0"
                      max=${Fr}
                      value=${rc(c)}
                      aria-label="digits that agree"
                    ></meter>
                    ${` ${u?"✓ agrees":"✗ differs"} ${mn(c,m=>m.toExponential(0))}`}`:"□"}
          </td>
        </tr>`})}
    </tbody>
  </table>`}function mn(t,e){return t===null?"–":e(t)}function rc(t){return t===null?0:Math.max(0,Math.min(Fr,-Math.log10(Math.max(t,1e-16))))}function G({label:t,value:e,options:n,choose:o,disabled:r=!1}){return f`<label class="field">
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
  </label>`}function V({label:t,name:e,value:n,step:o,keep:r}){return f`<div class="field">
    <span aria-hidden="true">${t}</span>
    <${yt} label=${e??t} value=${n} step=${o} keep=${r} />
  </div>`}function mt(t){let e=t.replaceAll("_"," ");return e.charAt(0).toUpperCase()+e.slice(1)}import{useLayoutEffect as Br,useRef as ac}from"preact/hooks";var sc=.5;function st({tex:t,spoken:e,typeset:n,small:o=!1}){return f`<span class="formula" ...${e?{role:"math","aria-label":e}:{"aria-hidden":"true"}}
    ><${gn} tex=${o?`\\textstyle ${t}`:t} typeset=${n}
  /></span>`}function Hr({left:t="",sides:e,spoken:n,typeset:o}){let r=e.filter((s,a,i)=>a===0||Gr(s)!==Gr(i[a-1]));return f`<div class="formula-place" role="math" aria-label=${n}>
    ${t&&f`<${gn} tex=${t} typeset=${o} />`}
    ${r.map((s,a)=>f`<${gn} key=${a} tex=${`{}= ${s}`} typeset=${o} />`)}
  </div>`}function gn({tex:t,typeset:e}){let n=ac(null);return Br(()=>{let o=n.current;o&&e(o,`\\displaystyle ${t}`).then(()=>Ur(o))},[t]),Br(()=>{let o=n.current,r=new ResizeObserver(()=>Ur(o));return r.observe(o.parentElement),()=>r.disconnect()},[]),f`<span class="piece" ref=${n}></span>`}function Ur(t){t.style.fontSize="";let[e,n]=[t.clientWidth,t.scrollWidth];n>e&&e>0&&(t.style.fontSize=`${Math.max(sc,e/n)}em`)}function Gr(t){return t.replace(/\\html(?:Data|Class)\{[^}]*\}/g,"").replace(/[{}]/g,"")}function jr({step:t,hasNumbers:e,typeset:n,writing:o}){let{in_symbols:r,in_numbers:s,result:a}=t.tex,i=[r,...e?[s]:[]].filter((l,c)=>c===0||l!==a);return f`<div class="chain">
    <${Hr} sides=${i} spoken=${t.spoken} typeset=${n} />
    <${fe} step=${t} writing=${o} />
    <${Kr} step=${t} typeset=${n} />
  </div>`}function $n({step:t,depth:e,typeset:n,writing:o,colour:r,at:s}){let{left:a,in_symbols:i}=t.tex;return f`<li
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
    <${fe} step=${t} writing=${o} numbers />
    <${Kr} step=${t} typeset=${n} />
  </li>`}function fe({step:t,writing:e,numbers:n=!1}){let{note:o,same:r,rounded:s,result:a}=t,i=n&&t.numbers!==a;return!i&&!o&&r.length===0&&!s?"":f`<p class="note">
    ${i?f`<span class="number">${nt(t.numbers)}</span>. `:""}
    ${r.map(({plain:l,spoken:c})=>f`<span class="same" aria-label=${c} role="math">${C(l)}</span>. `)}
    ${o?C(e.letters(o)):""}
    ${s?f` <span class="rounded">Rounded for display.</span>`:""}
  </p>`}function Kr({step:t,typeset:e}){return t.small.length===0?"":f`<details>
    <summary>Step by step</summary>
    ${t.small.map((n,o)=>f`<div class="small" key=${o}>
          <${st} tex=${n.tex} spoken=${n.spoken} typeset=${e} />
          <p class="note">${C(n.why)}</p>
        </div>`)}
  </details>`}var he=9;function Vr(t,e,n){let o=n.name(e);switch(t){case`dE_total/d${e.name}`:return`∂E/∂${o}`;case`${e.name}+`:return`${o}⁺`;case`net_${e.name}`:return n.net;case`out_${e.name}`:return n.out;case`delta_${e.name}`:return"δ";case"E_total":return"E_total";default:return t.startsWith("E_")?"E":n.letters(t.replace(/(^|\/)d/g,"$1∂").replace("delta","δ"))}}function zr({store:t,actions:e,element:n}){let o=t.quantity.value,r=ct(n),s=r.includes(o)||o===""?r:[...r,o];return s.length<2?"":f`<div class="choices" role="group" aria-label="Quantity to explain">
    ${s.map(a=>f`<button
          key=${a}
          type="button"
          class="plain"
          aria-label=${Vr(a,n,t.writing.value)}
          aria-pressed=${a===o}
          onClick=${()=>e.explain(a)}
        >
          ${C(Vr(a,n,t.writing.value))}
        </button>`)}
  </div>`}function Jr({store:t,actions:e,element:n,typeset:o,light:r}){let[s,a,i]=[t.explained.value,t.frame.value,t.quantity.value];if(ct(n).length===0)return f`<p class="hint">This number is given, not worked out.</p>`;let l=s?.iteration===a?.iteration&&s?.revision===a?.revision,c=!l&&!t.status.value.playing;return f`<section class="explanation" aria-label="How it comes about" aria-busy=${!l}>
    ${s?"":f`<p class="hint">${ic(t,i)}</p>`}
    ${s&&f`<div
        class=${c?"steps stale":"steps"}
        onPointerOver=${u=>r(dc(u.target))}
        onPointerLeave=${()=>r(null)}
        onClick=${u=>fc(u.target,t,e)}
      >
        <${lc} ...${{shown:s,typeset:o,writing:t.writing.value}} />
      </div>`}
    <p class="hint when" role="status">
      ${s&&c?`These steps are of iteration ${O(s.iteration)}.`:""}
    </p>
  </section>`}function ic(t,e){return t.fault.value?t.fault.value:t.hidden.value.has(e)?"Hidden until the question is answered.":t.explains.value(e)?t.derivation.value?.quantity===e?"Not worked out yet at this operation.":"":"Not worked out yet at this operation."}function lc({shown:t,typeset:e,writing:n}){let{iteration:o,factors:r,gradient_check:s}=t,a=vn(t),i=cc(t,a),l=new Map(r.map(({quantity:d,number:p})=>[d,p])),c=({step:d,depth:p})=>f`<${$n}
      key=${d.quantity}
      ...${{step:d,depth:p,typeset:e,writing:n}}
      colour=${l.get(d.quantity)}
      at=${r.find(({quantity:h})=>h===d.quantity)?.at}
    />`,u=a===t.steps.at(-1)&&t.then.length>0;return f`
    <div class="result" data-quantity-of=${a.quantity}>
      <${st} tex=${a.tex.left} spoken="" typeset=${e} small />
      <span>=</span>
      <strong>${nt(a.result)}</strong>
      <span class="iteration"
        >iteration <span data-testid="explained-iteration">${O(o)}</span></span
      >
    </div>
    ${s?f`<${mc} check=${s} writing=${n} />`:""}
    <${jr} step=${a} hasNumbers=${!uc(a,i)} ...${{typeset:e,writing:n}} />
    ${i.length>0?f`<ol class="factors">
            ${i.slice(0,he).map(c)}
          </ol>`:""}
    ${i.length>he?f`<details class="more">
            <summary>${i.length-he} more</summary>
            <ol class="factors">
              ${i.slice(he).map(c)}
            </ol>
          </details>`:""}
    ${u?f`<${pc} ...${{then:t.then,typeset:e,writing:n}} />`:""}
  `}function vn({quantity:t,steps:e,then:n}){return(t==="E_total"?n.at(-1):void 0)??e.at(-1)}function cc({steps:t},e){let n=new Map(t.map(s=>[s.quantity,s])),o=[];n.delete(e.quantity);function r(s,a){for(let i of s.uses){let l=n.get(i);l&&(n.delete(i),o.push({step:l,depth:a}),r(l,a+1))}}return r(e,0),o}function uc({uses:t,tex:e},n){return e.in_symbols.split("\\htmlData{").length-1===t.length&&t.every(r=>n.some(({step:s,depth:a})=>a===0&&s.quantity===r))}function pc({then:t,typeset:e,writing:n}){let o=t.at(-1);return f`<div class="next" data-quantity-of=${o.quantity} data-at="learning_rate">
    <p class="hint">Next value</p>
    ${t.length>1?f`<ol class="factors">
            ${t.slice(0,-1).map(r=>f`<${$n} key=${r.quantity} depth=${0} ...${{step:r,typeset:e,writing:n}} />`)}
          </ol>`:""}
    <div class="formula-place" role="math" aria-label=${o.spoken}>
      <${st} tex=${`${o.tex.left} = ${o.tex.in_symbols}`} spoken="" typeset=${e} small />
      <span class="number"
        >= ${o.numbers===o.result?"":nt(`${o.numbers} = `)}<strong
          >${nt(o.result)}</strong
        ></span
      >
    </div>
    <${fe} step=${o} writing=${n} />
  </div>`}function dc(t){let e=t instanceof Element?t.closest("[data-at]"):null;return e?.getAttribute("data-at")||(e?.getAttribute("data-quantity")??null)}function fc(t,e,n){if(!(t instanceof Element)||t.closest("summary"))return;let o=t.closest("[data-quantity]")?.getAttribute("data-quantity");o&&o!==e.quantity.value&&n.explainIfKnown(o)}function hc(t){let[e,n]=t.toExponential(0).replace("+","").replaceAll("-","−").split("e");return t===0?"0":nt(`${e}·10^${n}`)}function mc({check:{numeric:t,gap:e,agrees:n,note:o},writing:r}){return t===null||e===null?"":f`<p class="difference" data-testid="difference">
    <span class=${n?"agrees":"differs"}>${n?"✓ agrees":"✗ differs"}</span>${" "}
    <abbr
      title="The error a little above minus the error a little below, divided by the distance. No derivative."
      >central difference</abbr
    >
    ${" "}<span class="number">${r.number(t,12)}</span>, gap ${hc(e)}
    ${o?` ${o}`:""}
  </p>`}import{useLayoutEffect as gc,useState as $c}from"preact/hooks";var[vc,bn]=[40,8];function Xr(t){let{store:e}=t,n=e.moment.value;return n?f`<${bc} ...${t} moment=${n} />`:""}function bc({store:t,actions:e,fetchEquations:n,moment:o}){let[r,s]=$c({key:"",equations:[]}),a=t.frame.value,i=o.group.slice(-vc).map(({quantity:g})=>g),l=tt(t.notation.value),c=`${i} ${a?.iteration} ${a?.revision} ${l}`;gc(()=>{if(i.length===0)return;let g=new AbortController;return n(i,l,g.signal).then(({equations:$,iteration:w,revision:b})=>{let v=w===a?.iteration&&b===a?.revision;!g.signal.aborted&&v&&s({key:c,equations:$})},()=>{}),()=>g.abort()},[c]);let u=i.length===0||r.key===c,d=u&&i.length>0?r.equations:[],p=d.at(-1),h=({quantity:g,plain:$,spoken:w})=>f`<li key=${g} class=${g===t.quantity.value?"explained":""}>
      <button type="button" class="plain" onClick=${()=>e.explain(g)}>
        <span class="equation" aria-hidden="true">${C(nt($))}</span
        ><span class="spoken">${w}</span>
      </button>
    </li>`,m=d.slice(0,-bn);return f`<section
    class="operation"
    aria-label="Operations of this step"
    aria-busy=${!u}
    data-testid="operation"
  >
    <p class="heading">
      <span
        >${wc(o,t.cursor.value)}${p?f`<span class="spoken"> ${p.spoken}</span>`:""}</span
      >
      <button type="button" class="plain" onClick=${e.showEverything}>Show everything</button>
    </p>
    ${m.length>0?f`<details>
            <summary>${o.group.length-bn} operations before these</summary>
            <ol>
              ${m.map(h)}
            </ol>
          </details>`:""}
    ${d.length>0?f`<ol>
            ${d.slice(-bn).map(h)}
          </ol>`:""}
  </section>`}function wc({at:t,of:e,operation:n,group:o},r){let s=r?.iteration??0;if(e===0)return"Fetching the operations of this iteration …";if(!n)return`From iteration ${O(s)} to ${O(s+1)}: nothing is worked out yet. Step does the first of ${O(e)} operations.`;let a=r?.calculation?.batch??1,i=n.sample===null&&a>1?`, all ${O(a)} samples of the batch`:"",l=t===e?` The next step goes on from iteration ${O(s+1)}.`:"",c=o.length>1?`, with the ${O(o.length-1)} before it`:"";return`Operation ${O(t)} of ${O(e)}, ${n.phase}${i}${c}.${l}`}function Yr({store:t,actions:e,typeset:n,light:o,copy:r,fetchEquations:s}){let[a,i,l]=[t.frame.value,t.network.value,t.selected.value],c=i&&l?N(i).get(l):void 0;return f`
    <${Xr} ...${{store:t,actions:e,fetchEquations:s}} />
    ${!a||!i||!c?f`<p class="hint">
            Click a weight or a neuron to see how its numbers come about.
            ${t.keeps("numbers")?"":" A second click changes it: also while it plays."}
          </p>`:f`<div class="about" key=${c.name}>
            <h3>${U(c)}</h3>
            <div class="what">
              <${zr} ...${{store:t,actions:e,element:c}} />
              <button type="button" class="plain pin" onClick=${e.free}>pinned · Esc frees</button>
            </div>
            <${Jr} ...${{store:t,actions:e,element:c,typeset:n,light:o}} />
            ${t.fault.value?f`<${yc} ...${{store:t,element:c,frame:a}} />`:""}
            <${kc} ...${{store:t,actions:e,element:c,frame:a,network:i,copy:r}} />
          </div>`}
  `}function yc({store:t,element:e,frame:n}){if(e.kind!=="weight"&&e.kind!=="bias")return"";let{number:o}=t.writing.value,r=[["gradient",`dE_total/d${e.name}`,o(n.gradients[e.parameter])],["next value",`${e.name}+`,o(n.updated[e.parameter])]];return f`<dl>
    ${r.map(([s,a,i])=>f`<div class="row">
          <dt>${s}</dt>
          <dd>${t.explains.value(a)?i:"□"}</dd>
        </div>`)}
  </dl>`}function kc({store:t,actions:e,element:n,frame:o,network:r,copy:s}){let a=t.explained.value,i=n.kind==="target"?t.writing.value.target:t.writing.value.name(n),l=async()=>{a&&(t.notice.value=await s(vn(a).copy)?"The formula is on the clipboard, as TeX.":"The browser did not allow that.")};return f`<div class="changing">
    ${ae(n)?f`<span class="field-name">${C(i)}</span> ${xc(t,e,n,o)}
            ${Ec(n,r,t,e)}`:""}
    ${a&&ct(n).length>0?f`<button type="button" class="plain copy" aria-label="TeX: copy this formula" onClick=${l}>
            TeX
          </button>`:""}
  </div>`}function xc(t,e,n,o){let r=t.explained.value?.element[n.name],s=t.drafts.value.get(n.name)?.value??r??X(n,o);return s===void 0?"…":t.keeps("numbers")?f`<span class="number">${t.writing.value.number(s)}</span>`:f`<${yt}
    label=${`New value of ${n.name}`}
    value=${s}
    keep=${a=>e.edit(n.name,a,wt(n,o))}
  />`}function Ec(t,{settings:e},n,o){if(n.keeps("rule")||t.kind!=="weight"&&t.kind!=="bias")return"";let r=e.frozen.filter(a=>a!==t.name),s=a=>{o.edit("frozen",[...r,...a?[t.name]:[]].join(" "))};return f`<${at}
    label=${`Freeze ${t.name}`}
    value=${e.frozen.includes(t.name)}
    choose=${s}
  />`}import{useState as Lc}from"preact/hooks";import{useRef as Sc}from"preact/hooks";function me({store:t,open:e},n){let o=Sc("");return(e.value||!t.status.value.playing)&&(o.current=n()),o.current}function Qr(t){let{layers:e}=t.names,n=N(t),o=new Map([...n.values()].flatMap(s=>s.kind==="bias"?s.to.map(a=>[a,s.parameter]):[])),r=0;return e.slice(1).map((s,a)=>{let i=e[a],l=r;return r+=s.length*i.length,{index:a+1,from:i,to:s,first:l,feeding:i.map(c=>Zr(n.get(c)).activation),neurons:s.map(c=>Zr(n.get(c)).neuron),biases:s.flatMap(c=>o.get(c)??[])}})}function Zr(t){if(t?.kind==="neuron")return t;if(t?.kind==="input")return{...t,neuron:-1};throw new Error("A layer has inputs or neurons.")}var Mc={light:{negative:[31,95,168],positive:[179,88,6],zero:[120,126,134]},dark:{negative:[121,184,255],positive:[255,171,94],zero:[128,136,146]}},Bt=32,Tc={light:[[19,75,138],[91,155,213],[246,246,246],[232,150,90],[163,71,0]],dark:[[140,196,255],[63,127,191],[27,31,36],[192,113,43],[255,184,112]]},Ut=128;function ge(t,e){return Math.round(Math.sqrt(Math.min(1,Math.abs(t)/e))*Bt)/Bt||0}function wn(t,e){let n=Mc[e],o=t<0?n.negative:n.positive,r=ge(t,1);return`rgb(${o.map((a,i)=>Math.round(n.zero[i]+(a-n.zero[i])*r)).join(" ")})`}function Oc(t){return 1.5+5*ge(t,4)}function Ac(t){return t<0?"7 5":"none"}var ta=new Map;function $e(t,e){let o=4*(ge(t,1)*Bt*(Bt+1)+ge(t,4)*Bt)+(t<0?2:0)+(e==="dark"?1:0),r=ta.get(o);if(r)return r;let s={stroke:wn(t,e),thick:Oc(t),dash:Ac(t)};return ta.set(o,s),s}var ea=new Map;function yn(t){let e=ea.get(t);if(e)return e;let n=Array.from({length:2*Ut+1},(s,a)=>Cc(Tc[t],a/(2*Ut))),o=new Uint8ClampedArray(n.flatMap(s=>[...s,255])),r={pixels:new Uint32Array(o.buffer),css:n.map(s=>`rgb(${s.join(" ")})`)};return ea.set(t,r),r}function ve(t){let e=Math.round(Math.sqrt(Math.min(1,Math.abs(t)/1))*Ut)||0;return t<0?Ut-e:Ut+e}function Cc(t,e){let n=e*(t.length-1),[o,r]=[t[Math.floor(n)],t[Math.ceil(n)]];return o.map((s,a)=>Math.round(s+(r[a]-s)*(n-Math.floor(n))))}function be(t,[e,n]){return t.knows.value(e)?t.writing.value.number(n):"□"}function we({store:t,title:e,rows:n,columns:o,cells:r,edge:s,weight:a,point:i,select:l}){let c=o.some(d=>d!==""),u=d=>d?"crossed":"";return f`<table class=${a?"matrix":"vector"}>
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
            ${d.map((h,m)=>{let g=be(t,h);if(!a||!l||!i)return f`<td key=${m}>${g}</td>`;let $=a(p,m),w=s?.name===$;return f`<td
                key=${$}
                class=${w?"chosen":u(s?.to===n[p]||s?.from===o[m])}
              >
                <button
                  type="button"
                  class="plain cell"
                  style=${{borderColor:g==="□"?"transparent":wn(h[1]??0,t.theme.value)}}
                  aria-label=${`${g==="□"?"not known yet":g}, ${e} of ${$}, from ${o[m]} to ${n[p]}`}
                  onPointerMove=${b=>b.pointerType!=="touch"&&i($,b.clientX,b.clientY)}
                  onPointerLeave=${()=>i(null,0,0)}
                  onClick=${()=>l($)}
                >
                  ${g}
                </button>
              </td>`})}
          </tr>`)}
    </tbody>
  </table>`}var na=[["parameters","W"],["gradients","∂E/∂W"],["updated","W⁺"]],_c=576;function oa(t){let[e,n]=Lc(na[0][0]);return me(t,()=>Nc(t,e,n))}function Nc({store:t,actions:e,open:n},o,r){let[s,a]=[t.network.value,t.frame.value];if(!s||!a||a.large&&!n.value)return"";if(!a.complete)return f`<p class="hint">Fetching all numbers …</p>`;let i={parameters:Ic,gradients:Rc,updated:Pc}[o];return f`
    <div class="choices" role="group" aria-label="What the matrices hold">
      ${na.map(([l,c])=>f`<button
            key=${l}
            type="button"
            class="plain"
            aria-pressed=${l===o}
            onClick=${()=>r(l)}
          >
            ${c}
          </button>`)}
    </div>
    ${Qr(s).map(l=>{let{index:c,to:u,from:d}=l;return u.length*d.length>_c?f`<p class="hint">
          Layer ${c}: ${u.length} × ${d.length} weights, too many to be read here.
        </p>`:f`<section class="layer" key=${c} aria-label=${`Layer ${c}`}>
        <${i} ...${{store:t,actions:e,network:s,frame:a,layer:l}} />
      </section>`})}
  `}function Ic({store:t,actions:e,network:n,frame:o,layer:r}){let{net:s,out:a}=t.writing.value,{from:i,to:l,biases:c}=r,u={store:t,actions:e,network:n,frame:o,layer:r};return f`
    <h3>Layer ${r.index}: ${s} = W · ${a}${c.length>0?" + b":""}</h3>
    <div class="product">
      <${Gt} ...${u} kind="parameters" title="W" />
      <span class="sign">·</span>
      <${ye} ...${{store:t,title:a,names:i,cells:ra(r,o)}} />
      ${c.length>0?f`<span class="sign">+</span>
              <${ye}
                ...${{store:t,title:"b",names:l,cells:c.map(d=>Dc(n,d,o.parameters[d]))}}
              />`:""}
      <span class="sign">=</span>
      <${ye}
        ...${{store:t,title:s,names:l,cells:r.neurons.map((d,p)=>[`net_${l[p]}`,o.netInputs[d]])}}
      />
    </div>
  `}function Rc({store:t,actions:e,network:n,frame:o,layer:r}){let{out:s,notation:a}=t.writing.value,i=a.delta_sign==="-1"?-1:1,{batch_size:l,sample_reduction:c,l1:u,l2:d}=n.settings,p=Math.min(l||n.samples,n.samples),h=[u?" + λ₁·sign W":"",d?" + λ₂·W":""].join(""),m=p===1,g=m?`${i<0?"−":""}δ · ${s}ᵀ${h}`:`the ${c} of ${i<0?"−":""}δ · ${s}ᵀ over the ${p} samples of the batch${h}`,$=r.neurons.map((w,b)=>[`delta_${r.to[b]}`,i*o.deltas[w]]);return f`
    <h3>Layer ${r.index}: ∂E/∂W = ${g}</h3>
    <div class="product">
      ${m?f`<${ye} ...${{store:t,title:"δ",names:r.to,cells:$}} />
              <span class="sign">·</span>
              <${we}
                ...${{store:t,title:`${s}ᵀ`,columns:r.from,rows:[""],cells:[ra(r,o)]}}
              />
              <span class="sign">=</span>`:""}
      <${Gt} ...${{store:t,actions:e,network:n,frame:o,layer:r}} kind="gradients" title="∂E/∂W" />
    </div>
    <${Wc} ...${{store:t,network:n,frame:o,layer:r,single:m}} />
  `}function Wc({store:t,network:e,frame:n,layer:o,single:r}){let s=[...new Set(o.biases)];if(s.length===0)return"";let a=s.length<o.to.length||e.biases==="shared";return f`<p class="bias-gradients">
    ${s.map((i,l)=>{let c=e.names.parameters[i],u=a?o.to.length>1?"Σ δ":"δ":`δ of ${o.to[l]}`,d=t.writing.value.notation.delta_sign==="-1"?"−":"";return f`<span key=${c} data-bias=${c}
        >∂E/∂${c} = ${r?`${d}${u} = `:""}<span class="number"
          >${be(t,[`dE_total/d${c}`,n.gradients[i]])}</span
        ></span
      >`})}
  </p>`}function Pc({store:t,actions:e,network:n,frame:o,layer:r}){let{rate:s,number:a}=t.writing.value,{optimizer:i}=n.settings,l=i==="gradient_descent",c={store:t,actions:e,network:n,frame:o,layer:r},u=[...new Set(r.biases)];return f`
    <h3>
      Layer ${r.index}:
      ${l?` W⁺ = W − ${s} · ∂E/∂W`:` W⁺, by ${i.replaceAll("_"," ")}`}
    </h3>
    <div class="product">
      ${l?f`<${Gt} ...${c} kind="parameters" title="W" />
              <span class="sign">− <span class="number">${a(o.learningRate)}</span> ·</span>
              <${Gt} ...${c} kind="gradients" title="∂E/∂W" />
              <span class="sign">=</span>`:""}
      <${Gt} ...${c} kind="updated" title="W⁺" />
    </div>
    ${u.length>0?f`<p class="bias-gradients">
            ${u.map(d=>{let p=n.names.parameters[d];return f`<span key=${p}
                >${p}⁺ =
                <span class="number">${be(t,[`${p}+`,o.updated[d]])}</span></span
              >`})}
          </p>`:""}
  `}function Gt({store:t,actions:e,network:n,frame:o,layer:r,kind:s,title:a}){let{first:i,from:l,to:c}=r,u=N(n).get(t.selected.value??""),d=u?.kind==="weight"&&c.includes(u.to)&&l.includes(u.from)?u:null,p={parameters:g=>g,gradients:g=>`dE_total/d${g}`,updated:g=>`${g}+`}[s],h=c.map((g,$)=>l.map((w,b)=>{let v=i+$*l.length+b;return[p(n.names.parameters[v]),o[s][v]]}));return f`<${we}
    ...${{store:t,title:a,rows:c,columns:l,cells:h,edge:d,weight:(g,$)=>n.names.parameters[i+g*l.length+$]}}
    point=${e.point}
    select=${e.select}
  />`}function ye({store:t,title:e,names:n,cells:o}){return f`<${we}
    ...${{store:t,title:e,rows:n,columns:[""],cells:o.map(r=>[r])}}
  />`}function ra({from:t,feeding:e,index:n},o){return t.map((r,s)=>[n===1?r:`out_${r}`,o.activations[e[s]]])}function Dc(t,e,n){return[t.names.parameters[e],n]}var[St,ke]=[16,8];function aa({store:t,place:e}){let[n,o,r]=[t.pointed.value,t.frame.value,t.network.value],s=n&&r?N(r).get(n.name):void 0;if(!n||!o||!r||!s||e.value)return"";let{x:a,y:i}=n;return f`<div class="preview" aria-hidden="true" ref=${c=>{if(!c)return;let{width:u,height:d}=c.getBoundingClientRect(),p=a+St+u>innerWidth-ke?a-St-u:a+St,h=i+St+d>innerHeight-ke?i-St-d:i+St;c.style.left=`${Math.max(ke,p)}px`,c.style.top=`${Math.max(ke,h)}px`}}>
    <p>${Fc(s,t.writing.value)}</p>
    <dl>
      ${qc(s,o,t.drafts.value,t.writing.value).map(([c,u,d])=>f`<div>
            <dt>${c}</dt>
            <dd>${t.knows.value(u)?d:"□"}</dd>
          </div>`)}
    </dl>
  </div>`}function Fc(t,e){let n=f`<strong>${C(e.name(t))}</strong>`;switch(t.kind){case"weight":return f`${n} ${t.from} → ${t.to}`;case"bias":return f`${n} → ${t.to.length>4?`${t.to.length} neurons`:t.to.join(", ")}`;case"target":return f`<strong>${e.target}</strong> of ${t.of}`;default:return n}}function qc(t,e,n,{number:o,delta:r,net:s,out:a}){let{name:i}=t,l=n.get(i)?.value??X(t,e);switch(t.kind){case"weight":case"bias":return[["value",i,l===void 0?"…":o(l)],["gradient",`dE_total/d${i}`,o(e.gradients[t.parameter])],["next value",`${i}+`,o(e.updated[t.parameter])]];case"neuron":return[[s,`net_${i}`,o(e.netInputs[t.neuron])],[a,`out_${i}`,o(l)],["δ",`delta_${i}`,r(e.deltas[t.neuron])]];case"target":return[["value",i,o(l)],["E",`E_${t.of}`,o(e.outputErrors[t.output])]];default:return[["value",i,o(l)]]}}function sa(t){return me(t,()=>Bc(t))}function Bc({store:t,actions:e,open:n}){let[o,r]=[t.frame.value,t.network.value];if(!o||!r||o.large&&!n.value)return"";if(!o.complete)return f`<p class="hint">Fetching all numbers …</p>`;let s={frame:o,network:r,writing:t.writing.value,explain:e.explain,knows:t.knows.value};return f`<div class="scrolls"><${Uc} ...${s} /></div>
    <div class="scrolls"><${Gc} ...${s} /></div>`}function Mt({explain:t,knows:e},n,o){return e(n)?f`<td>
    <button
      type="button"
      class="plain cell"
      aria-label=${`${o}, explain ${n}`}
      onClick=${()=>t(n)}
    >
      ${o}
    </button>
  </td>`:f`<td><span aria-label=${`${n}: not known yet`}>${"□"}</span></td>`}function Uc(t){let{frame:e,network:n,writing:o}=t,{number:r,delta:s,net:a,out:i,target:l}=o,{layers:c}=n.names,u=c[0].length,d=c.flat(),p=c[c.length-1].length;return f`<table>
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
      ${d.map((h,m)=>{let g=m-(d.length-p);return f`<tr key=${h}>
          <th scope="row">${h}</th>
          ${m<u?f`<td></td>`:Mt(t,`net_${h}`,r(e.netInputs[m-u]))}
          ${m<u?f`<td>${r(e.activations[m])}</td>`:Mt(t,`out_${h}`,r(e.activations[m]))}
          <td>${g<0?"":r(e.targets[g])}</td>
          ${g<0?f`<td></td>`:Mt(t,`E_${h}`,r(e.outputErrors[g]))}
          ${m<u?f`<td></td>`:Mt(t,`delta_${h}`,s(e.deltas[m-u]))}
        </tr>`})}
    </tbody>
  </table>`}function Gc(t){let{frame:e,network:n,writing:o}=t,{number:r}=o,s=N(n);return f`<table>
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
              ${C(o.name(s.get(a)))}
            </th>
            <td>${r(e.parameters[i])}</td>
            ${Mt(t,`dE_total/d${a}`,r(e.gradients[i]))}
            ${Mt(t,`${a}+`,r(e.updated[i]))}
          </tr>`)}
    </tbody>
  </table>`}function ia({store:t,actions:e,place:n}){let[o,r,s]=[n.value,t.frame.value,t.network.value],a=o&&s?N(s).get(o.name):void 0,i=r&&a?X(a,r):void 0;if(!o||!r||!a||i===void 0)return"";let l=()=>{if(n.value!==o)return;n.value=null;let u=document.querySelector(`.diagram [data-name="${CSS.escape(o.name)}"][tabindex]`);u instanceof SVGElement&&u.focus()};return f`<div class="editor" ref=${u=>{u&&(u.style.left=`${o.x}px`,u.style.top=`${o.y}px`)}} key=${o.name}>
    <${yt}
      autofocus
      label=${`New value of ${U(a)}`}
      value=${i}
      begin=${o.typed}
      keep=${u=>e.tryEdit(o.name,u,wt(a,r))}
      leave=${l}
    />
  </div>`}function la({store:t}){return f`<p class="spoken" role="status" aria-live="polite" aria-atomic="true" data-testid="spoken">
    ${t.announcement.value}
  </p>`}import{useRef as pa,useState as xe}from"preact/hooks";var Hc={right:["✓","right"],too_few_digits:["…","too few digits to tell"],rounding:["≈","rounded in another way"],follows:["↳","follows from your own value"],wrong:["✗","not this"],unknown:["?","there is no such quantity here"],unreadable:["?","this line cannot be read"]};function ca({verdict:t}){let[e,n]=Hc[t];return f`<span class=${`verdict ${t}`}
    ><span class="mark" aria-hidden="true">${e}</span>${n}</span
  >`}function ua({judged:{mistakes:t,text:e}}){return[...t.map(o=>o.text),...e?[e]:[]].map(o=>f`<p class="note" key=${o}>${C(o)}</p>`)}var da=new Set(["wrong","follows","rounding"]),jc="The values could not be checked just now. Try again.",Kc=2;function fa({store:t,check:e,fetchRight:n,recall:o,remember:r}){let[s,a]=xe(o()),[i,l]=xe(null),[c,u]=xe(""),[d,p]=xe({}),h=pa(new Map),m=pa(0),g=t.frame.value,$=i?.iteration===g?.iteration&&i?.revision===g?.revision;function w(y){a(y),r(y)}async function b(){let y=++m.current;u(""),p({});try{let S=await e(s);if(y!==m.current)return;for(let{quantity:x,given:k,verdict:E}of S.verdicts)da.has(E)&&!S.log&&h.current.set(x,new Set([...h.current.get(x)??[],k]));l(S)}catch(S){y===m.current&&u(S instanceof TypeError?jc:S.message)}}async function v(y){let S=m.current,x=await n();S===m.current&&p(k=>({...k,[y]:x[y]??null}))}return f`
    <form
      onSubmit=${y=>{y.preventDefault(),b()}}
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
          onInput=${y=>w(y.target.value)}
        ></textarea>
      </label>
      <button type="submit" disabled=${s.trim()===""}>Check</button>
    </form>
    <div role="status">
      ${c?f`<p class="hint">${c}</p>`:""}
      ${i?f`${$?"":f`<p class="hint">The network has moved on since: these verdicts are of what it showed before.</p>`}
              <p class="note">${C(i.summary.text)}</p>
              <ul class="verdicts">
                ${i.verdicts.map((y,S)=>t.hidden.value.has(y.quantity)?f`<li key=${S}>
                        ${C(y.quantity)}: hidden until the question is answered.
                      </li>`:f`<${zc}
                        key=${S}
                        judged=${y}
                        tries=${h.current.get(y.quantity)?.size??0}
                        shown=${$?d[y.quantity]:void 0}
                        show=${$&&!i.log?v:null}
                        writing=${t.writing.value}
                      />`)}
              </ul>
              ${Vc(i).map(y=>f`<p class="hint" key=${y}>${y}</p>`)}`:""}
    </div>
  `}function Vc({notes:t,log:e}){return e?e.notes:t.map(({line:n,message:o})=>`Line ${n}: ${o}`)}function zc({judged:t,tries:e,shown:n,show:o,writing:r}){let{line:s,quantity:a,given:i,verdict:l}=t,c=a.startsWith("delta_")?r.delta:r.number,u=da.has(l);return f`<li>
    <p class="judged">
      ${l==="unreadable"?f`<span class="hint">${`Line ${s}`}</span>`:""}${" "}
      <span class="said">${l==="unreadable"?a:C(a)}</span>${" "} ${i}
      <${ca} verdict=${l} />
    </p>
    <${ua} judged=${t} />
    ${typeof n=="number"?f`<p class="note">${`The value is ${c(n)}.`}</p>`:""}
    ${u&&o&&n===void 0?f`<button type="button" class="plain" onClick=${()=>o(a)}>
            ${e>=Kc?"Show the value":"Show the value anyway"}
          </button>`:""}
  </li>`}import{useLayoutEffect as ha,useRef as Jc}from"preact/hooks";var ma=[["grow","Grow","g"],["shrink","Shrink","s"],["stay","Stay","t"]],Xc={grow:"grew",shrink:"shrank",stay:"stayed"};function ga({store:t,actions:e}){return t.watching?"":f`<${at}
    label="Predict first: ask me before each step"
    value=${t.predicting.value}
    choose=${e.setPredicting}
  />`}function $a({store:t,actions:e}){let{right:n,tried:o,last:r}=t.score.value,s=t.question.value;ha(()=>s?Yc(e,()=>t.shortcuts.value.on):void 0,[s]);let a=Jc(null);return ha(()=>{s&&a.current?.scrollIntoView({block:"nearest"})},[s]),t.predicting.value?f`<div class="predict" ref=${a}>
    <div role="status">
      ${s?f`<p>Will <strong>${s.parameter}</strong> grow, shrink or stay in this step?</p>`:r?f`<p>
                ${r.hit?"✓ Right":"✗ Not so"}: ${r.parameter} ${Xc[r.answer]}. ${r.why}
              </p>`:f`<p class="hint">Press Step, and say what will happen before it does.</p>`}
    </div>
    ${s?f`<div class="guesses" role="group" aria-label="Your guess">
            ${ma.map(([i,l,c])=>f`<button
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
  </div>`:""}function Yc(t,e){let n=o=>{if(!e()||o.ctrlKey||o.metaKey||o.altKey||document.querySelector("dialog[open]")||o.target instanceof Element&&o.target.closest("input[type=text], select, textarea"))return;let r=ma.find(([,,s])=>s===o.key.toLowerCase());r&&t.predict(r[0])};return document.addEventListener("keydown",n),()=>document.removeEventListener("keydown",n)}var va=24;function ba({workbench:t}){if(t.folded.value)return"";let e=()=>document.querySelector(".panel"),n=()=>e().getBoundingClientRect().width;function o(s){if(s.button!==0)return;let a=s.currentTarget,i=e().getBoundingClientRect().right;a.setPointerCapture(s.pointerId);let l=c=>t.resize(i-c.clientX,innerWidth);a.addEventListener("pointermove",l),a.addEventListener("lostpointercapture",()=>a.removeEventListener("pointermove",l),{once:!0})}function r(s){let a={ArrowLeft:va,ArrowRight:-va}[s.key];a&&(s.preventDefault(),t.resize(n()+a,innerWidth))}return f`<div
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
  ></div>`}import{useLayoutEffect as Zc,useRef as Qc}from"preact/hooks";var tu=new Set(["Tab","Shift","Control","Alt","Meta","Escape"]);function wa({workbench:t,actions:e,store:n,follow:o,toolbar:r}){let s=Qc(null),a=t.isFirstVisit.value&&n.frame.value!==null;return Zc(()=>{if(!a)return;r(s.current,"Ways to begin");let i=l=>{if(l instanceof KeyboardEvent&&tu.has(l.key))return;let c=l.target instanceof Element?l.target:null,u=l instanceof KeyboardEvent,p=!!(c?.closest(".skip")&&(!u||l.key==="Enter")||c?.closest(".first-minute")),h=u||c?.closest("button, a, input, select, [data-name]");!p&&h&&setTimeout(t.begin)};for(let l of["click","keydown","drop"])addEventListener(l,i);return()=>{for(let l of["click","keydown","drop"])removeEventListener(l,i)}},[a]),a?f`<section class="first-minute" aria-label="First steps">
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
  </section>`:""}import{useRef as ya,useState as eu}from"preact/hooks";var nu=4,kn=8;function Ee({id:t,label:e,children:n}){let o=ya(null),r=ya(null),[s,a]=eu(!1),i=()=>r.current?.hidePopover();function l(){if(!o.current||!r.current)return;let c=o.current.getBoundingClientRect(),{style:u}=r.current,d=Math.min(c.bottom+nu,innerHeight/3);u.top=`${d}px`,u.maxHeight=`${innerHeight-d-kn}px`;let p=document.documentElement.clientWidth-kn-r.current.offsetWidth;u.left=`${Math.max(kn,Math.min(c.left,p))}px`}return f`
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
  `}var ou="article";function ka({store:t,opened:e,openFile:n}){let o=e.title.value;return t.keeps("network")?f`<p class="opened">${o}</p>`:f`<${Ee} id="open-card" label=${o||"Open"}>
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
            ${a.filter(({name:i})=>i!==ou).map(({name:i,title:l})=>f`<button
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
  <//>`}function xa({store:t,workbench:e}){return e.projector.value?f`<div class="projected">
    <span>iteration ${O(t.frame.value?.iteration??0)}</span>
    <button type="button" class="quiet" onClick=${()=>e.project(!1)}>Whole page</button>
  </div>`:""}var ru=[["lesson","Lesson"],["explain","Explain"],["check","Check"],["data","Data"],["curves","Curves"],["numbers","Numbers"],["settings","Settings"]],au={ArrowRight:(t,e)=>(t+1)%e,ArrowLeft:(t,e)=>(t+e-1)%e,Home:()=>0,End:(t,e)=>e-1},su="M8 5.4a2.6 2.6 0 1 0 0 5.2 2.6 2.6 0 0 0 0-5.2ZM6.9 1.5h2.2l.4 1.8 1.2.5 1.6-1 1.5 1.6-1 1.5.5 1.2 1.8.4v2.1l-1.8.4-.5 1.2 1 1.5-1.5 1.6-1.6-1-1.2.5-.4 1.8H6.9l-.4-1.8-1.2-.5-1.6 1-1.5-1.6 1-1.5-.5-1.2-1.8-.4V7.5l1.8-.4.5-1.2-1-1.5 1.5-1.6 1.6 1 1.2-.5Z";function Ea({workbench:t,available:e}){let n=ru.filter(([a])=>e(a)),{panel:o,folded:r}=t;function s(a){let i=n.findIndex(([c])=>c===o.value),l=au[a.key]?.(i,n.length);l===void 0||a.ctrlKey||a.metaKey||a.altKey||(a.preventDefault(),t.open(n[l][0]),document.getElementById(`tab-${n[l][0]}`)?.focus())}return f`<div class="tabs">
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
            ${a==="settings"?f`<${iu} /><span class="spoken">${i}</span>`:i}
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
  </div>`}function iu(){return f`<svg class="icon gear" viewBox="0 0 16 16" aria-hidden="true"><path d=${su} /></svg>`}var lu={net:"Net input",out:"Output",target:"Target",rate:"Rate",delta_sign:"δ is",weights:"Weights",decimals:"Decimals",comma:"Decimal sign"};function cu(t,e){return t!=="delta_sign"?Pt[t]:Pt.delta_sign.map(([n,o])=>[n,e.letters(o)])}function Sa({store:t,actions:e}){let n=t.notation.value,o=Object.keys(Pt),r=o.some(s=>n[s]!==ht[s]);return f`
    ${o.map(s=>f`<${G}
          key=${s}
          label=${lu[s]}
          value=${n[s]}
          options=${cu(s,t.writing.value)}
          choose=${a=>e.write({[s]:a})}
        />`)}
    <button type="button" disabled=${!r} onClick=${()=>e.write(ht)}>
      As the article writes
    </button>
    <p class="hint">
      Where there is no room for so many decimals, fewer are shown; the tables and explanations have them all.
    </p>
  `}var uu=[["system","As the device"],["light","Light"],["dark","Dark"]];function Ma({store:t,actions:e,workbench:n,shortcutsOpen:o}){return f`<${Ee} id="view-card" label="View">
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
          options=${uu}
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
        <${Sa} store=${t} actions=${e} />
      </section>
    `}
  <//>`}import{useLayoutEffect as pu,useRef as du,useState as fu}from"preact/hooks";function Ta({open:t,store:e}){let n=du(null),[o,r]=fu(""),s=()=>t.value=!1;pu(()=>{t.value?n.current?.showModal():n.current?.close(),r("")},[t.value]);let a=e.shortcuts.value,i=c=>e.shortcuts.value=c;function l(c,u){if(!(c.ctrlKey||c.metaKey||c.altKey||["Tab","Escape","Enter"].includes(c.key))&&(c.preventDefault(),c.stopPropagation(),c.key!=="Shift")){if(!sn(c.key))return r(`${c.key} cannot be a shortcut.`);r(""),i(an(a,u,c.key))}}return f`<dialog ref=${n} class="shortcuts" aria-labelledby="shortcuts-title" onClose=${s}>
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
      ${Dt.map(([c,u])=>f`<div class="row" key=${c}>
            <dt>${u}</dt>
            <dd>
              <button
                type="button"
                class="key"
                disabled=${!a.on}
                aria-label=${`${Ft(a.keys[c])}: ${u}`}
                aria-describedby="shortcuts-hint"
                onKeyDown=${d=>l(d,c)}
                onKeyUp=${d=>d.key===" "&&d.preventDefault()}
              >
                ${Ft(a.keys[c])}
              </button>
            </dd>
          </div>`)}
    </dl>
    ${o&&f`<p class="refusal" role="alert">${o}</p>`}
    <button type="button" class="plain" onClick=${()=>i({...xt,on:a.on})}>
      The usual keys again
    </button>
  </dialog>`}import{useLayoutEffect as vu,useRef as bu}from"preact/hooks";import{useLayoutEffect as hu,useState as xn}from"preact/hooks";function Te({store:t,fetchArticle:e,run:n}){let[o,r]=xn(null),[s,a]=xn(!1),[i,l]=xn("");if(hu(()=>{e().then(r,()=>a(!0))},[]),s)return f`<p role="alert">The numbers could not be fetched. Close this and try again.</p>`;if(!o)return f`<p>Fetching …</p>`;let c=o.numbers.filter(d=>!d.agrees),u=o.numbers.filter(d=>d.agrees);return f`
    <ul class="parted">
      ${c.map(d=>f`<${mu}
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
                <th scope="row">${C(d.name)}</th>
                <td>${Oa(d.printed)}</td>
                <td>${Nt(d.computed)}</td>
              </tr>`)}
        </tbody>
      </table>
    </details>
  `}function mu({printed:t,store:e,tried:n,run:o}){let r=n?gu(t,e):null;return f`<li>
    <p class="name">${C(t.name)}</p>
    <dl>
      ${Se("printed",$u(Oa(t.printed),Me(t,t.computed)))}
      ${Se("by the article’s rule",Me(t,t.computed))}
      ${t.computed_so===null?"":Se("by the other calculation",Me(t,t.computed_so))}
      ${r===null?"":Se("on the screen now",f`<strong class="shown" role="status">${Me(t,r)}</strong>`)}
    </dl>
    <p>${C(t.follows_from)}</p>
    ${o&&f`<button type="button" onClick=${o}>${t.run?.label}</button>`}
  </li>`}function gu(t,e){let[n,o,r]=[e.frame.value,e.network.value,t.run?.shows??""];if(!n||!o)return null;if(r==="E_total")return n.error;let s=N(o).get(r.replace(/^out_/,""));return s?X(s,n)??null:null}function Se(t,e){return f`<div class="row">
    <dt>${t}</dt>
    <dd>${e}</dd>
  </div>`}function Oa(t){return t.replace("-","−")}function Me(t,e){return Nt(e,t.printed.split(".")[1]?.length??0)}function $u(t,e){let n=0;for(;n<t.length&&t[n]===e[n];)n++;let o=n-t.indexOf(".");return f`${t.slice(0,n)}<mark>${t[n]}</mark>${t.slice(n+1)}<span
      class="spoken"
      >, differs first at decimal ${o}, where a ${e[n]} was to stand</span
    >`}function Aa({open:t,close:e,store:n,fetchArticle:o,run:r}){let s=bu(null);return vu(()=>{t?s.current?.showModal():s.current?.close()},[t]),f`<dialog ref=${s} class="about" aria-labelledby="about-title" onClose=${e}>
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
    ${t?f`<${Te} store=${n} fetchArticle=${o} run=${r} />`:""}
  </dialog>`}import{useLayoutEffect as Ia,useRef as Ra}from"preact/hooks";function Oe({formula:{left:t,sides:e,spoken:n},typeset:o}){return f`<div class="formula-place lines" role="math" aria-label=${n} tabindex="0">
    <${st} tex=${t} spoken="" typeset=${o} />
    ${e.map(r=>f`<${st} key=${r} tex=${`{}${r}`} spoken="" typeset=${o} />`)}
  </div>`}import{useId as wu,useState as yu}from"preact/hooks";function Ca({lesson:t,store:e,stop:n,answer:o}){let r=wu(),s=t.progress.value[n.title];if(s)return f`<div class="ask done" data-verdict="right">
      <p class="asks">${C(n.asks)}</p>
      <p class="verdict-text">
        <b>${s.shown?"Shown:":"✓ Right:"}</b> <span class="value">${o?o.value:"…"}</span>
        ${t.refusal.value?f`<span class="refusal" role="alert">${t.refusal.value}</span>`:""}
      </p>
    </div>`;let a=t.verdict.value,i=a?pe(a):t.refusal.value?[t.refusal.value]:[],l=i.length===0?null:`${r}-verdict`;return f`<div class="ask" data-verdict=${a?.verdict??(i.length>0?"refused":"open")}>
    ${n.choices.length>0?f`<${xu} lesson=${t} stop=${n} id=${r} tell=${l} />`:f`<${ku} lesson=${t} store=${e} stop=${n} id=${r} tell=${l} />`}
    ${i.length>0?f`<p class="verdict-text" id=${`${r}-verdict`}>
            <b>${i[0]}</b> ${i.slice(1).map(c=>f`${C(c)} `)}
          </p>`:""}
  </div>`}function ku({lesson:t,store:e,stop:n,id:o,tell:r}){let[s,a]=yu("");return f`<form
    onSubmit=${i=>{i.preventDefault(),s.trim()&&t.answer(s.trim())}}
  >
    <label class="asks" for=${`${o}-field`}>${C(n.asks)}</label>
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
      <${La} lesson=${t} />
    </div>
  </form>`}function xu({lesson:t,stop:e,id:n,tell:o}){return f`<p class="asks" id=${`${n}-asks`}>${C(e.asks)}</p>
    <div class="answer-row" role="group" aria-labelledby=${`${n}-asks`} aria-describedby=${o}>
      ${e.choices.map(({name:r,words:s})=>f`<button key=${r} type="button" class="choice" onClick=${()=>{t.answer(r)}}>
            ${s}
          </button>`)}
      <${La} lesson=${t} />
    </div>`}function La({lesson:t}){return f`<button type="button" class="plain" onClick=${()=>{t.showMe()}}>Show me</button>`}var Eu=["A forward pass","The output layer","The hidden layer","A whole iteration"];function _a({lesson:t,root:e}){let n=t.path.value?.stops??[],o=t.progress.value,{answered:r,shown:s,of:a}=ue(o,n);return f`<section class="summary" aria-labelledby="summary-title">
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
      ${Eu.map((i,l)=>f`<a key=${l} class="button" href=${`${e}/exercise?level=${l+1}`}>${i}</a>`)}
    </p>
  </section>`}import{useLayoutEffect as Su,useState as Mu}from"preact/hooks";function En({tries:t,lesson:e,...n}){if(t.length===0)return"";let o=t.find(r=>r===e.tried.value);return f`<div class="tries" role="group" aria-label="Try it">
      ${t.map(r=>f`<button
            key=${r.label}
            type="button"
            aria-pressed=${r.panel?null:r===o}
            onClick=${()=>{e.attempt(r)}}
          >
            ${C(r.label)}
          </button>`)}
    </div>
    ${o?f`<${Tu} ...${n} key=${o.label} pressed=${o} />`:""}`}function Tu({store:t,fetchDerivation:e,typeset:n,pressed:o}){let[r,s]=Mu(null),a=t.frame.value,i=tt(t.notation.value),l=t.status.value.playing,c=`${o.quantity} ${i} ${l?"":`${a?.iteration} ${a?.revision}`}`;return Su(()=>{if(!o.quantity||l)return s(null);let u=new AbortController;return e(o.quantity,i,u.signal).then(({steps:d})=>{let{tex:p,spoken:h}=d[d.length-1],m=[p.in_symbols,p.in_numbers,p.result].map(g=>`= ${g}`);u.signal.aborted||s({left:p.left,sides:[...new Set(m)],spoken:h})},()=>{}),()=>u.abort()},[c]),f`<div class="try-result">
    ${Ou(t,o).map(u=>f`<p key=${u}>${C(u)}</p>`)}
    ${r?f`<${Oe} formula=${r} typeset=${n} />`:""}
  </div>`}function Ou(t,{commands:e,select:n,shows:o}){let[r,s]=[t.frame.value,t.network.value];if(!r||!s)return[];let{number:a}=t.writing.value,i=N(s).get(n),l=[];if(e.length>0&&l.push(`Iteration ${r.iteration.toLocaleString("en")}.`),o==="E_total"&&l.push(`E_total is ${a(kt(r,s).value)}.`),i){let c=X(i,r),u=!("neuron"in i)||t.knows.value(`out_${n}`);l.push(`Marked in the diagram: ${U(i)}${c===void 0||!u?"":`, ${a(c)}`}.`)}return l}function Na({caption:t,head:e,rows:n}){return f`<div class="table-place" tabindex="0" role="group" aria-label=${t}>
    <table>
      <caption>
        ${C(t)}
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
  </div>`}function Wa(t){let{lesson:e}=t,n=Ra(null),o=e.open.value;Ia(()=>{o&&document.activeElement!==document.body&&n.current?.focus()},[o]);let r=Ra(null),s=e.stop.value!==null;if(Ia(()=>{let c=matchMedia("(max-width: 760px)").matches;r.current?.scrollIntoView({block:c?"start":"nearest"})},[e.place.value,s]),!o)return"";let[a,i,l]=[e.path.value,e.stop.value,e.place.value];return f`<section class="card lesson" aria-labelledby="lesson-title" ref=${r}>
    <h2 id="lesson-title" class="spoken" tabindex="-1" ref=${n}>The article, as a lesson</h2>
    ${e.failed.value?f`<p role="alert">The lesson could not be fetched. Close it and try again.</p>`:""}
    ${a&&i?f`
            <${Cu} lesson=${e} path=${a} place=${l} />
            <${Au} ...${t} key=${l} stop=${i} />
            <${Lu} lesson=${e} path=${a} place=${l} />
          `:e.failed.value?"":f`<p class="waiting">Fetching the lesson …</p>`}
  </section>`}function Au({lesson:t,store:e,root:n,fetchArticle:o,fetchDerivation:r,typeset:s,stop:a}){let i=t.isDone.value?t.revealed.value:null,l=i?i.formula:a.formula,c={lesson:t,store:e,fetchDerivation:r,typeset:s};return f`<div class="stop">
    <h3>${C(a.title)}</h3>
    ${t.foreign.value?f`<${_u} lesson=${t} />`:""} ${Sn(a.text)}
    ${l?f`<${Oe} key=${i!==null} formula=${l} typeset=${s} />`:""}
    <${Ca} lesson=${t} store=${e} stop=${a} answer=${i} />
    ${i?f`<div class="more">
            ${Sn(i.text)}
            <${En} ...${c} tries=${i.tries} />
            ${i.table?f`<${Na} ...${i.table} />`:""}
            ${i.readers.map(u=>f`<section class="asked" key=${u.asked}>
                  <h4><span class="by">A reader asked</span> ${C(u.asked)}</h4>
                  ${Sn(u.answer)}
                  <${En} ...${c} tries=${u.tries} />
                </section>`)}
            ${i.errata?f`<${Te} store=${e} fetchArticle=${o} run=${t.attempt} />`:""}
            ${a.sums_up?f`<${_a} lesson=${t} root=${n} />`:""}
          </div>`:""}
  </div>`}function Cu({lesson:t,path:e,place:n}){let{answered:o,of:r}=ue(t.progress.value,e.stops);return f`<div
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
                ${C(s.title)}${s.title in t.progress.value?f`<span aria-hidden="true"> ✓</span><span class="spoken">, answered</span>`:""}
              </button>
            </li>`)}
      </ol>
    </details>`}function Lu({lesson:t,path:e,place:n}){return f`<nav class="ways" aria-label="Stops of the lesson">
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
  </nav>`}function _u({lesson:t}){return f`<p class="own">
    This session shows a network of your own, and this lesson speaks of the article’s. Undo would bring yours
    back.
    <button type="button" onClick=${t.showArticle}>Show the article’s</button>
  </p>`}function Sn(t){return t.map((e,n)=>f`<p key=${n}>${C(e)}</p>`)}var Nu=4;function Pa({store:t,actions:e,data:n}){let o=t.frame.value,r=t.network.value;if(!o||!r)return f`<p class="waiting">Fetching the network …</p>`;let s=r.names.layers[r.names.layers.length-1],{output_reduction:a}=r.settings,i=kt(o,r),l=i.of==="sample",c=t.knows.value,u=(d,p)=>c(d)?t.writing.value.number(p):"□";return f`
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
    ${l?Iu(o,s,a,u):Ru(o,i,t,n.value)}
    ${i.hasPenalty&&o.withPenalty?f`<p class="sum penalty">
            + penalty on large weights${" "}
            <span class="term">${u("E_total",o.withPenalty.penalty)}</span>
          </p>`:""}
  `}function Iu(t,e,n,o){if(e.length===1||e.length>Nu)return"";let r=n==="mean"?" and ":" + ";return f`<p class="sum">
    ${n==="mean"?"= mean of ":"= "}
    ${e.map((s,a)=>f`${a>0?r:""}<span class="term"
            >E<sub>${s}</sub> ${o(`E_${s}`,t.outputErrors[a])}</span
          >`)}
  </p>`}function Ru(t,{of:e,samples:n},o,r){let{number:s}=o.writing.value,a=r?.right.value,i=d=>`, right ${s(100*d,1)} %`,l=t.sample>=(o.network.value?.samples??1/0),c=e==="sum"?`sum over the ${O(n)} samples of the batch`:`mean of ${O(n)} training samples`,u=(d,p,h)=>f`<button
      type="button"
      class="plain step-sample"
      aria-label=${p}
      onClick=${()=>r?.showing.move(d)}
    >
      ${h}
    </button>`;return f`<p class="sum">
    ${c}${a?i(a.train):""}${Number.isNaN(t.testError)?"":f`${" · test "}<span class="term">${s(t.testError)}</span
            >${a?i(a.test):""}`}${` · epoch ${O(t.epoch)} · `}<span class="term"
      >${`shown: ${l?"test ":""}sample ${O(t.sample+1)}`}${o.watching||!r?"":f`${u(-1,"Previous sample","‹")}${u(1,"Next sample","›")}`}</span
    >${r?Wu(t,r.showing):""}
  </p>`}function Wu(t,e){let n=e.coming.value;return e.chosen.value===null||n.length===0?"":n.length>1?` · gradients of the next ${O(n.length)}`:n[0]===t.sample?"":` · next in training: ${O(n[0]+1)}`}var Da=t=>f`<svg class="icon arrow" viewBox="0 0 16 16" aria-hidden="true"><path d=${t} /></svg>`;function Fa({store:t,actions:e}){let{numbersIn:n}=t.writing.value,[o,r]=[t.history.value.undo,t.history.value.redo].map(s=>s&&n(s));return t.watching?f`<p class="watching">Watching: this link shows, and changes nothing.</p>`:f`
    <button
      type="button"
      class="quiet"
      disabled=${o===null}
      onClick=${e.undo}
      aria-keyshortcuts="Control+Z"
      title=${o===null?"Nothing to undo":`Undo ${o} (Ctrl-Z)`}
    >
      ${Da("M6 2 2.5 5.5 6 9M3 5.5h6a4 4 0 0 1 0 8H6")}<span class="on-wide">Undo</span
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
      ${Da("M10 2l3.5 3.5L10 9M13 5.5H7a4 4 0 0 0 0 8h3")}<span class="on-wide">Redo</span
      ><span class="what">${r===null?"":` ${r}`}</span>
    </button>
  `}function qa({store:t,actions:e}){let n=t.progress.value;if(n===null)return"";let o=n.done+n.left,r=Math.floor(100*n.done/Math.max(1,o)),s=`On the way to iteration ${O(n.goal)}`;return f`<div class="progress">
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
  </div>`}import{useState as Du}from"preact/hooks";function Kt({store:t}){return t.network.value.settings}function Ht(t,e){let{store:n,actions:o}=t;return{value:n.drafts.value.get(e)?.value??Kt(t)[e],keep:r=>o.tryEdit(e,r)}}function jt(t,e){return{value:Kt(t)[e],choose:n=>{t.actions.edit(e,n)}}}function Ae(t){let{rate:e}=t.store.writing.value;return f`<${V}
    label=${`Learning rate ${e}`}
    name="Learning rate"
    ...${Ht(t,"learning_rate")}
  />`}function Ce(t){return f`<${G}
    label="Update order"
    ...${jt(t,"update_order")}
    options=${[["simultaneous","Simultaneous"],["sequential","Sequential"]]}
  />`}function Le(t){let{store:e,actions:n,begin:o}=t,{biases:r}=e.network.value;function s(a){let i=a==="frozen"?r==="none"?"shared":r:a;if(i===r)return void n.edit("train_biases",a!=="frozen");o(l=>oo(l,i,a!=="frozen"))}return f`<${G}
    label="Biases"
    value=${r==="none"?"none":Kt(t).train_biases?r:"frozen"}
    choose=${s}
    options=${[["frozen","Frozen"],["shared","Trained, one per layer"],["per_neuron","Trained, one per neuron"],["none","None"]]}
  />`}function _e(t){return f`
    <${G}
      label="Error function"
      ...${jt(t,"error")}
      options=${t.choices.errors.map(e=>[e.name,`${mt(e.name)}: ${e.formula}`])}
    />
    <${G}
      label="Total error"
      ...${jt(t,"output_reduction")}
      options=${[["sum","Sum"],["mean","Mean"]]}
    />
  `}function Ne(t){return f`
    <${G}
      label="Optimiser"
      ...${jt(t,"optimizer")}
      options=${t.choices.optimizers.map(e=>[e.name,mt(e.name)])}
    />
    ${Pu(Kt(t).optimizer).map(([e,n])=>f`<${V} key=${e} label=${n} ...${Ht(t,e)} />`)}
  `}function Ie(t){return f`
    <${V} label="Batch size (0: all)" step=${1} ...${Ht(t,"batch_size")} />
    <${G}
      label="A batch’s gradient"
      ...${jt(t,"sample_reduction")}
      options=${[["sum","Sum"],["mean","Mean"]]}
    />
    <${at}
      label="Shuffle every epoch"
      value=${Kt(t).shuffle}
      choose=${e=>{t.actions.edit("shuffle",e)}}
    />
  `}function Re(t){return f`
    <${V} label="L1" ...${Ht(t,"l1")} />
    <${V} label="L2" ...${Ht(t,"l2")} />
  `}function Pu(t){return t==="momentum"||t==="nesterov"?[["momentum","Momentum μ"]]:t==="rmsprop"?[["decay","Decay ρ"],["epsilon","ε"]]:t==="adam"?[["beta1","β₁"],["beta2","β₂"],["epsilon","ε"]]:[]}function Ba({store:t,actions:e,begin:n}){let[o,r]=[t.recipe.value,t.choices.value],[s,a]=Du("");if(!o||!r||!t.network.value||!t.frame.value)return f`<p class="waiting">Fetching the settings …</p>`;async function i(c){let u=await n(c);return a(u.ok?"":u.message),u}let l={recipe:o,choices:r,begin:i,store:t,actions:e};return f`
    ${s&&f`<p class="refusal" role="alert">${s}</p>`}
    <${Fu} ...${l} />
    <${qu} ...${l} />
    <${Bu} ...${l} />
  `}function Fu(t){return f`<fieldset disabled=${t.store.keeps("rule")}>
    <legend>Rule <small>changes the run that goes on</small></legend>
    <${Ae} ...${t} />
    <${Ce} ...${t} />
    <${Le} ...${t} />
    <${_e} ...${t} />
    <${Ne} ...${t} />
    <${Ie} ...${t} />
    <${Re} ...${t} />
  </fieldset>`}function qu({recipe:t,choices:e,begin:n,store:o}){let{start:r}=t.network,s=Vt(t),a=e.activations.filter(h=>h.name!=="softmax").map(h=>[h.name,`${mt(h.name)}: ${h.formula}`]),i=e.activations.map(h=>[h.name,`${mt(h.name)}: ${h.formula}`]),l="initializer"in r,c=(h,m)=>n(g=>{let{sizes:$,activations:w}=Vt(g);return It(g,$.with(h,m),w)}),u=(h,m)=>n(g=>{let{sizes:$,activations:w}=Vt(g);return It(g,$,w.with(h,m))}),d=()=>n(h=>{let{sizes:m,activations:g}=Vt(h);return It(h,[...m,m.at(-1)??2],[...g,g.at(-1)??"logistic"])}),p=()=>n(h=>{let{sizes:m,activations:g}=Vt(h);return It(h,m.slice(0,-1),g.slice(0,-1))});return f`<fieldset disabled=${o.keeps("network")}>
    <legend>Network <small>starts a new run</small></legend>
    ${s.sizes.map((h,m)=>f`<div class="layer" key=${m}>
          <${V}
            label=${`Hidden layer ${m+1}`}
            name=${`Neurons in hidden layer ${m+1}`}
            step=${1}
            value=${h}
            keep=${g=>c(m,g)}
          />
          <${G}
            label="Activation"
            value=${s.activations[m]}
            options=${a}
            choose=${g=>{u(m,g)}}
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
      choose=${h=>{n(m=>Qn(m,h,e.datasets))}}
    />
    <${G}
      label="Starting weights"
      value=${l?r.initializer:"given"}
      options=${[...l?[]:[["given","Given"]],...e.initializers.map(h=>[h.name,`${mt(h.name)}: ${h.formula}`])]}
      choose=${h=>h!=="given"&&void n(m=>no(m,{initializer:h}))}
    />
    <${V}
      label="Seed"
      step=${1}
      value=${t.seed}
      keep=${h=>n(m=>eo(m,h))}
    />
  </fieldset>`}function Vt({network:t}){return{sizes:t.layers.slice(1,-1),activations:t.activations.slice(0,-1)}}function Bu({recipe:t,choices:e,begin:n,store:o}){let{data:r}=t,s="dataset"in r?r:null,a=e.datasets.find(i=>i.name===s?.dataset);return f`<fieldset disabled=${o.keeps("network")}>
    <legend>Data <small>starts a new run</small></legend>
    <${G}
      label="Samples from"
      value=${s?.dataset??"rows"}
      options=${[...s?[]:[["rows","The rows given"]],...e.datasets.map(i=>[i.name,i.title])]}
      choose=${i=>{let l=e.datasets.find(c=>c.name===i);l&&n(c=>to(c,l))}}
    />
    ${s&&a&&!a.fixed?f`<${V}
            label="Samples"
            step=${10}
            value=${s.samples??a.usual_samples}
            keep=${i=>n(l=>se(l,{samples:i}))}
          />`:""}
    ${s&&a?.noise?f`<${V}
            label="Noise"
            value=${s.noise??0}
            keep=${i=>n(l=>se(l,{noise:i}))}
          />`:""}
    ${s&&a&&a.usual_samples>1?f`<${V}
            label="Part for testing"
            value=${s.test_fraction??0}
            keep=${i=>n(l=>se(l,{test_fraction:i}))}
          />`:""}
  </fieldset>`}import{useLayoutEffect as Uu,useRef as Ua}from"preact/hooks";function Ga({open:t,scale:e,store:n,mount:o}){let r=Ua(null),s=Ua(null),a=t.value;Uu(()=>{if(!a)return r.current?.close();r.current?.showModal(),s.current?.childElementCount===0&&o(s.current)},[a]);let i=(n.network.value?.samples??1)>1,l=!Number.isNaN(n.frame.value?.testError??NaN);return f`<dialog
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
  </dialog>`}import{useLayoutEffect as Ha,useRef as ja}from"preact/hooks";var Ka={rate:Ae,batch:Ie,order:Ce,biases:Le,error:_e,optimizer:Ne,penalty:Re},Va={rate:"Change the learning rate",batch:"Change the batch",order:"Change the update order",biases:"Change the biases",error:"Change the error function",optimizer:"Change the optimiser",penalty:"Change the penalty"};function za(t){let{store:e,actions:n,edited:o,lit:r,fetchArticle:s}=t,a=e.network.value;if(!a)return"";let i=new Set(a.unlike_article),l=io(a.unlike_article,e.history.value.edits),c=e.keeps("rule")||e.connection.value!=="open",u=async()=>n.open(await s());return f`
    <ul class="rule-parts" aria-label="The rule">
      ${so(a,e.writing.value).map(({name:d,before:p,words:h,settings:m})=>{let g=m.some(v=>i.has(v)),$=m.includes(r.value??""),w=`chip${g?" unlike":""}${$?" lit":""}`,b=f`${p&&f`<span class="before">${p} </span>`}<span class="value"
            >${h}</span
          >`;return!Ka[d]||e.keeps("rule")?f`<li key=${d}><span class=${w}>${b}</span></li>`:f`<li key=${d}>
          <button
            type="button"
            class=${w}
            data-part=${d}
            title=${Va[d]}
            disabled=${c}
            aria-expanded=${o.value===d}
            onClick=${()=>o.value=o.value===d?null:d}
          >
            ${b}
          </button>
        </li>`})}
    </ul>
    ${l&&f`<p class="unlike-article">
        not the article’s ${l}${" "}
        ${!e.keeps("network")&&f`<button type="button" class="plain" onClick=${u}>back to the article</button>`}
      </p>`}
    ${o.value&&f`<${Gu} key=${o.value} part=${o.value} ...${t} />`}
  `}function Gu({part:t,...e}){let{store:n,edited:o}=e,r=ja(null),s=n.choices.value,a=s!==null&&n.recipe.value!==null,i=()=>r.current?.hidePopover(),l=ja(!1);function c(){i(),n.wondered.value=t,e.workbench.open("curves")}let u=async(d,p)=>{let h=await e.actions.tryEdit(d,p);return h.ok&&l.current&&i(),h};return Ha(()=>{let d=r.current;d.showPopover();let p=document.querySelector(`.chip[data-part="${t}"]`);p&&Hu(d,p.getBoundingClientRect())},[a]),Ha(()=>{let d=r.current?.querySelector("input, select");d?.focus(),d instanceof HTMLInputElement&&d.type==="text"&&d.select()},[a]),f`<div
    ref=${r}
    class="popup rule-editor"
    popover
    role="group"
    aria-label=${Va[t]}
    onToggle=${d=>d.newState==="closed"&&o.value===t&&(o.value=null)}
    onKeyDownCapture=${d=>{d.key==="Escape"&&i(),l.current=d.key==="Enter"}}
  >
    ${a?f`<${Ka[t]} ...${e} actions=${{...e.actions,tryEdit:u}} choices=${s} />`:"Fetching the choices …"}
    ${a&&!e.workbench.hides("curves")&&f`<button type="button" class="plain" onClick=${c}>What if …</button>`}
  </div>`}function Hu(t,e){let{offsetWidth:n,offsetHeight:o}=t,r=Math.max(8,Math.min(e.left,innerWidth-n-8)),s=e.bottom+6,a=s+o<innerHeight?s:Math.max(8,e.top-o-6);Object.assign(t.style,{left:`${r}px`,top:`${a}px`})}import{useLayoutEffect as Vu,useRef as Za,useState as Xa}from"preact/hooks";import{useRef as ju,useState as zt}from"preact/hooks";var Ku=1e4;function Ja({fetchTable:t,end:e}){let[n,o]=zt(0),[r,s]=zt(e),[a,i]=zt(Math.max(1,Math.ceil(e/Ku))),[l,c]=zt(null),[u,d]=zt(""),p=ju(null),h=Math.floor((r-n)/a)+1;async function m(){p.current=new AbortController,d(""),c(0);try{await t({from:n,to:r,stride:a},c,p.current.signal),d("The table is among your downloads.")}catch($){d(p.current.signal.aborted?"Stopped.":$ instanceof Error?$.message:"")}c(null)}let g=($,w,b)=>async v=>!Number.isInteger(v)||v<w||v>b?{ok:!1,message:`A whole number from ${O(w)} to ${O(b)} was expected.`}:($(v),{ok:!0});return f`<details class="csv">
    <summary>The run as a table (CSV): every quantity by iteration</summary>
    <${V} label="From iteration" step=${1} value=${n} keep=${g(o,0,r)} />
    <${V} label="To iteration" step=${1} value=${r} keep=${g(s,n,e)} />
    <${V}
      label="Every … iterations"
      step=${1}
      value=${a}
      keep=${g(i,1,Math.max(1,e))}
    />
    ${l===null?f`<button type="button" onClick=${m}>${`Download ${O(h)} rows`}</button>`:f`<div class="pair">
            <progress max=${h+1} value=${l} aria-label="Rows that have come"></progress>
            <span>${`${O(Math.max(0,l-1))} of ${O(h)}`}</span>
            <button type="button" onClick=${()=>p.current?.abort()}>Stop</button>
          </div>`}
    <p role="status">${u}</p>
  </details>`}function Qa({open:t,close:e,fetchLinks:n,query:o,files:r,save:s,fetchTable:a,store:i}){let l=Za(null),[c,u]=Xa(null),[d,p]=Xa("");Vu(()=>{if(!t)return l.current?.close();l.current?.showModal(),p(""),u(null);let g=!0;return n().then($=>g&&u($),()=>g&&p("The links could not be made. Close this and try again.")),()=>{g=!1}},[t]);async function h(g){let $=new URL(g,location.href).href;try{await navigator.clipboard.writeText($),p("The link is on the clipboard.")}catch{p("The browser did not allow that; the link is selected, press Ctrl-C.")}}let{end:m}=i.frame.value??{end:0};return f`<dialog ref=${l} class="share" aria-labelledby="share-title" onClose=${e}>
    <header>
      <h2 id="share-title">Share</h2>
      <button type="button" onClick=${e}>Close</button>
    </header>
    ${c?f`
            <${Ya} title="A copy" button="Copy link" path=${c.copy_path+o} copy=${h}>
              Opens exactly this state, in a session of its own.
            <//>
            <${Ya} title="Watch" button="Copy watch link" path=${c.watch_path+o} copy=${h}>
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
    ${t?f`<${Ja} fetchTable=${a} end=${m} />`:""}
  </dialog>`}function Ya({title:t,button:e,path:n,copy:o,children:r}){let s=Za(null);return f`<div class="link-row">
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
  </div>`}import{useState as ts}from"preact/hooks";var Mn=[.5,1,2,5,10,30,60,200,1e3,1e4,null],es=[.2,.5,1,2,5],zu=" ",Ju=[...en,"iteration","epoch"];function Xu(t,e="iteration"){return t===null?"as fast as possible":t<1?`1 ${e} in ${1/t} s`:`${O(t)} ${e}${t===1?"":"s"} a second`}function Yu(t){return t===null?"fastest":t<1?`1 in ${1/t} s`:`${O(t)}/s`}function We(t){return f`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d=${t} /></svg>`}function ns({store:t,actions:e}){let n=t.frame.value,{playing:o,iterations_per_s:r,until:s}=t.status.value,a=t.stepBy.value,i=o||t.playingSteps.value,l=et(a),c=l?es:Mn,u=l?t.pace.value:t.speed.value,d=o?r:u,p=t.connection.value!=="open"||!n||t.watching,h=!n||n.iteration===0&&!t.cursor.value?.at;function m($,w){let{on:b,keys:v}=t.shortcuts.value,y=v[$];return b?{title:`${w} (${Ft(y)})`,"aria-keyshortcuts":sr(y)}:{title:w}}function g($){if(l)return e.setPace(es[$]);t.speed.value=Mn[$],o&&e.run(Mn[$],s)}return f`
    <div class="buttons">
      <button
        type="button"
        class="sign"
        disabled=${p}
        onClick=${e.reset}
        aria-label="Reset"
        ...${m("reset","Reset: starting values again. Undo brings this run back.")}
      >
        ${We("M3.2 8a5 5 0 1 0 1.6-3.7M3 2v3.2h3.2")}
      </button>
      <button
        type="button"
        class="sign"
        disabled=${p||h}
        onClick=${e.back}
        aria-label="Back"
        ...${m("back",`Back: one ${a}`)}
      >
        ${We("M11 3 4 8l7 5z")}
      </button>
      <button
        type="button"
        class="step"
        disabled=${p}
        onClick=${e.step}
        ...${m("step",`Step: one ${a}`)}
      >
        Step${We("M6 4l5 4-5 4z")}
      </button>
      <button
        type="button"
        class="primary"
        disabled=${p}
        onClick=${()=>i?e.pause():e.play()}
        ...${m("play",i?"Pause":"Play")}
      >
        ${We(i?"M5 3v10M11 3v10":"M5 3l8 5-8 5z")}${i?"Pause":"Play"}
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
      ${Ju.map($=>f`<option key=${$} value=${$}>by ${$}</option>`)}
    </select>
    <label class="speed">
      <span>speed</span>
      <input
        type="range"
        min="0"
        max=${c.length-1}
        step="1"
        value=${c.indexOf(u)}
        aria-valuetext=${Xu(d,l&&!o?a:"iteration")}
        onInput=${$=>g(Number($.target.value))}
      />
      <span class="speed-words" aria-hidden="true">${Yu(d)}</span>
    </label>
    <${Zu} store=${t} actions=${e} disabled=${p} />
  `}function Zu({store:t,actions:e,disabled:n}){let[o,r]=ts(`10${zu}000`),[s,a]=ts(""),i=t.frame.value;function l(){let c=Zn(o.replace(/\s/g,""));if(c===null||c<0||!Number.isInteger(c))return a(`“${o}” is no iteration. Type a whole number such as 10000.`);i&&c<=i.end?e.seek(c):e.run(null,c)}return f`<form
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
  </form>`}import{useRef as Qu}from"preact/hooks";function rs({store:t,actions:e,enlarge:n}){let o=t.frame.value;return f`
    <p class="where">
      <strong data-testid="iteration">${o?O(o.iteration):"–"}</strong>
      <span class="of">iteration${o&&o.end>0?`, of ${O(o.end)}`:""}</span>
    </p>
    <div class="where-more">
      <${tp} store=${t} actions=${e} />
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
  `}function tp({store:t,actions:e}){let n=Qu(null),{branches:o}=t.history.value;if(o.length===0)return"";let{number:r}=t.writing.value,s=a=>{n.current?.hidePopover(),e.choose(a)};return f`
    <button type="button" class="plain" popovertarget="other-runs">
      ${o.length===1?"1 other run":`${o.length} other runs`}
    </button>
    <div id="other-runs" class="popup branches" popover ref=${n}>
      <h2>Other runs</h2>
      <ul>
        ${o.map(a=>f`<li key=${a.id}>
              ${t.watching?os(a,r):f`<button type="button" onClick=${()=>s(a.id)}>
                      ${os(a,r)}
                    </button>`}
            </li>`)}
      </ul>
    </div>
  `}function os({parted_at:t,end:e,error:n},o){let r=`parted at ${O(t)}, reached ${O(e)}`;return n===null?r:`${r}: E ${o(n)}`}import{useLayoutEffect as ep,useState as np}from"preact/hooks";function as({store:t,actions:e,fetchPath:n}){let[o,r,s]=[t.view.value,t.frame.value,t.network.value],a=op(o?.stop??null,n);if(!r||!s)return"";let{playing:i,iterations_per_s:l}=t.status.value,c=N(s),u=o?.selected?c.get(o.selected):void 0,d=t.moment.value,p=o!==null&&t.selected.value!==null&&t.selected.value!==o.selected,h=l===null?"as fast as possible":`${O(l)} iterations a second`;return f`<section class="watched" aria-label="The watched page" data-testid="watched">
    <p><strong>Watching</strong>${i?`: it plays, ${h}.`:": it stands still."}</p>
    ${u?f`<p>It explains ${U(u)}.</p>`:""}
    ${d&&o?.step_by?f`<p>
            ${d.operation?`It is at operation ${O(d.at)} of ${O(d.of)}, ${d.operation.phase}.`:"It is before the first operation of an iteration."}
          </p>`:""}
    ${o?.stop?f`<p>Lesson, stop ${o.stop}${a?`: ${a}`:""}.</p>`:""}
    ${o&&o.hidden.length>0?f`<p>The answer to a question is hidden until it is given.</p>`:""}
    ${p?f`<button type="button" class="plain" onClick=${e.free}>Explain what it explains</button>`:""}
  </section>`}function op(t,e){let[n,o]=np([]);return ep(()=>{t===null||n.length>0||e().then(({stops:r})=>o(r.map(({title:s})=>s)),()=>{})},[t]),t===null?"":n[t-1]??""}function ut({layers:t}){let e=0;return t.slice(1).map((n,o)=>{let r=t[o],s={first:e,from:r,to:n};return e+=r.length*n.length,s})}function gt(t){return ut(t).reduce((e,{from:n,to:o})=>e+n.length*o.length,0)}function Tt(t,{first:e,from:n,to:o},r){return o.flatMap((s,a)=>n.map((i,l)=>{let c=e+a*n.length+l,u=is(r.get(i),r.get(s)),d=t.parameters[c];return{parameter:c,name:d,from:i,to:s,...u,label:null,grows:0,bias:!1}}))}function Pe({parameter:t,name:e,x:n,y:o,to:r},s){return r.map(a=>{let i=s.get(a),l=is({x:n,y:o,halfWidth:20,halfHeight:20,shape:"circle"},i);return{parameter:t,name:e,from:e,to:a,...l,label:null,grows:0,bias:!0}})}function is(t,e){let[n,o]=[ss(t,1),ss(e,-1)],r=Math.hypot(o.x-n.x,o.y-n.y)||1,[s,a]=[(o.x-n.x)/r,(o.y-n.y)/r];return{x1:n.x+s*n.gap,y1:n.y+a*n.gap,x2:o.x-s*o.gap,y2:o.y-a*o.gap}}function ss({x:t,y:e,halfWidth:n,shape:o},r){return o==="pill"?{x:t+r*n,y:e,gap:0}:{x:t,y:e,gap:n}}var rp=[.5,.44,.56,.38,.62,.32,.68],ap=[.33,.37,.3,.41,.27,.45,.24,.5,.55,.6,.66,.72,.78,.2,.82];function us(t,e,{fontSize:n,stacked:o,letters:r,decimals:s}){let a=n+2,i={width:n*.62*(o?Math.max(s+2.6,r):s+r+4.4),height:o?2*a+4:n+9},[l,c]=[i.width+2*.15*n,i.height+.15*n],u=[...e],d=[];for(let p of t){let m=(Math.abs(p.y2-p.y1)<.1*n?rp:ap).map(g=>({x:p.x1+g*(p.x2-p.x1),y:p.y1+g*(p.y2-p.y1),...i})).find(({x:g,y:$})=>!u.some(w=>De({x:g,y:$,width:l,height:c},w)));if(!m)return!1;u.push(m),d.push(m)}t.forEach((p,h)=>p.label=d[h]);for(let[p,h]of t.entries()){let m=u.filter($=>$!==u[e.length+p]),g=$=>({...d[p],y:d[p].y+$*a/2,height:d[p].height+a});h.grows=[1,-1].find($=>!m.some(w=>De(g($),w)))??0,h.grows!==0&&(u[e.length+p]=g(h.grows))}return!0}function ps(t,e,n,o,r=[]){for(let i of o){let l=ls(t,e,c=>n(c,i),[cs],r);if(l.every(c=>c!==null))return{decimals:i,places:l}}let s=o.find(i=>i<=4)??o[o.length-1],a=ls(t,e,i=>n(i,s),[cs,sp],r);return{decimals:s,places:a.filter(i=>i!==null)}}function ls(t,e,n,o,r){let s=t.edges.flatMap(({label:i})=>i?[i]:[]),a=[...t.obstacles,...s,...r];return e.map((i,l)=>{for(let[c,u]of o.entries()){let d=u(i,n(l),a,t);if(d)return a.push(d),{box:d,away:c>0}}return null})}function cs(t,e,n){for(let o=0;o<=48;o+=4)for(let r of o===0?[0]:[-1,1])for(let s of[.72,.66,.78,.6,.54,.48,.4,.3,.22]){let a=t.x1+s*(t.x2-t.x1),i=t.y1+s*(t.y2-t.y1)+r*o,l={x:a,y:i,...e};if(!n.some(c=>De(l,c)))return l}return null}function sp(t,e,n,o){let[r,s]=[(t.x1+t.x2)/2,(t.y1+t.y2)/2],[a,i]=[null,1/0];for(let l=e.height/2;l<=o.height-e.height/2;l+=6)for(let c=e.width/2;c<=o.width-e.width/2;c+=6){let u=Math.hypot(c-r,l-s),d={x:c,y:l,...e};u>=i||n.some(p=>De(d,p))||([a,i]=[d,u])}return a}function ds({parameters:t,written:e=t}){return Math.max(2,...e.filter(n=>n.startsWith("w")).map(n=>n.length))}function De(t,e){return Math.abs(t.x-e.x)*2<t.width+e.width&&Math.abs(t.y-e.y)*2<t.height+e.height}var fs=1.35,ip=.92,lp=6;function hs(t,e,n){let o=cp(t,e,n),{across:r,step:s,radius:a}=o,{fontSize:i,labels:l}=n,c=n.decimals??4;if(!(r>=2*a+1.2*i&&s>=o.least)&&!n.forced)return null;let d=up(t,o),p=new Map(d.map(v=>[v.name,v])),h=pp(t,o,i,c),m=dp(t,o,p,i,n.decimals!==null),g=ut(t).flatMap(v=>Tt(t,v,p)),$=[...d.flatMap(v=>fp(v,o,i,c)),...h.map(({x:v,y,width:S,height:x})=>({x:v,y,width:S,height:x+.5*i})),...m.map(v=>pt(v,i,c))],w=ds(t);return l!=="none"&&!us(g,$,{fontSize:i,stacked:l==="stacked",letters:w,decimals:c})?null:{...e,decimals:c,fontSize:i,spots:d,biases:h,targets:m,radius:a,obstacles:$,captions:[],frames:[],thickness:1,edges:[...g,...h.flatMap(v=>Pe(v,p))],gaps:ut(t).map((v,y)=>({...v,...Jt,kind:"lines",layer:y+1})),columns:Xt(t,h,o.details),parameters:t.parameters,showsValues:n.decimals!==null,showsDetails:o.details,stacked:l==="stacked"}}var Jt={left:0,right:0,rows:[],bias:null};function cp(t,{width:e,height:n},{fontSize:o,decimals:r,labels:s,details:a=!0}){let i=Math.max(...t.layers.map(Z=>Z.length)),l=Math.max(1,t.layers.length-1),c=r===null?0:.62*(r+3)*o,u=r===null?.9*o:Math.max(c/2+.32*o,1.9*o),d=fs*o,p=s==="stacked",h=t.biases==="shared",m=a?(t.biases==="per_neuron"?2*d:d)+.2*o:0,g=(a?d+.2*o:0)+(p?2*d+.2*o:0),$=u+m+.15*o,w=u+g+.15*o+(h?3.7*o:0),b=Math.max(u,p?(c+4*.62*o)/2:0)+.5*o,v=(r===null?0:.62*((r??0)+4)*o)+1.4*o,y=p?Math.max(u,(c+(lp-1)*.62*o)/2)+.3*o:u+v,S=(e-b-y)/l,x=i===1?0:2*u+m+g+.4*o,k=n-$-w,E=i===1?0:Math.min(k/(i-1),Math.max(x,(p?1.8:1.25)*S)),A=k-E*(i-1),q=i===1?k>=0:!0;return{radius:u,across:S,step:E,left:b,over:m,under:g,below:p,line:d,shared:h,details:a,tallest:i,free:k,least:q?x:1/0,middle:$+k/2,bottom:n-Math.max(0,A/2-o)}}function up(t,{left:e,across:n,middle:o,step:r,radius:s}){return t.layers.flatMap((a,i)=>a.map((l,c)=>({layer:i,index:c,name:l,halfWidth:s,halfHeight:s,shape:"circle",x:e+i*n,y:o+(c-(a.length-1)/2)*r})))}function pp(t,{shared:e,across:n,left:o,bottom:r},s,a){if(!e)return[];let i=gt(t),l=.62*(Math.max(2,a)+3)*s+s;return t.layers.slice(1).map((c,u)=>({parameter:i+u,name:t.parameters[i+u],width:l,height:2.9*s,to:c,x:Math.max(l/2+2,o+(u+.34)*n),y:r-1.75*s}))}function dp(t,{radius:e,below:n,line:o,details:r},s,a,i){let l=t.layers.length;return i?t.layers[l-1].map((c,u)=>{let{x:d,y:p}=s.get(c),h=`target_${c}`;return n?{layer:l,index:u,name:h,x:d,y:p+e+(r?o:0)+1.2*o,align:"middle",lines:2}:{layer:l,index:u,name:h,x:d+e+.9*a,y:p,align:"start",lines:3}}):[]}function fp({x:t,y:e,layer:n},{radius:o,over:r,line:s,details:a},i,l){let c={x:t,y:e,width:2*o+.4*i,height:2*o};if(!a||n===0)return[c];let u=ip*.62*i*(l+6.5);return[c,{x:t,y:e-o-r/2,width:u,height:r},{x:t+.4*i,y:e+o+s/2,width:u-2*.62*i,height:s}]}function pt({x:t,y:e,align:n,lines:o},r,s){let a=.62*r*(s+4+(n==="middle"?4:0));return{x:n==="start"?t+a/2:t,y:e,width:a,height:o*fs*r}}function Xt(t,e,n){let o=new Set(t.biases==="per_neuron"&&n?t.parameters:[]),r=t.layers.map((a,i)=>[...a.flatMap(l=>o.has(`b_${l}`)?[`b_${l}`,l]:[l]),...e.filter((l,c)=>c===i).map(({name:l})=>l)]),s=t.layers[t.layers.length-1];return[...r,s.map(a=>`target_${a}`)]}var hp=2.7;function ms(t,e,n){let{fontSize:o,air:r}=n,s=n.decimals??2,a=n.decimals!==null,i=Tn(o,n.decimals),{width:l,height:c}=e,u=t.biases==="shared",[d,p]=[i.halfWidth+.3*o,gp(i,n)],h=(l-d-p)/Math.max(1,t.layers.length-1),m=c-.4*o-(u?3.6*o:0),g=Math.max(...t.layers.map(E=>E.length)),$=m/g;if(!($>=2*i.halfHeight+.35*o&&h>=2*i.halfWidth+r*o)&&!n.forced)return null;let b=t.layers.flatMap((E,A)=>{let q=mp(E.length,m,$);return E.map((Z,re)=>({layer:A,index:re,name:Z,...i,shape:"pill",x:d+A*h,y:.2*o+m/2+(re-(E.length-1)/2)*q}))}),v=new Map(b.map(E=>[E.name,E])),y=gt(t),S=u?t.layers.slice(1).map((E,A)=>({parameter:y+A,name:t.parameters[y+A],to:E,width:2*i.halfWidth,height:2.9*o,x:Math.max(i.halfWidth+2,d+(A+.34)*h),y:c-1.6*o})):[],x=On(t,v,o,a,m),k=ut(t);return{...e,decimals:s,fontSize:o,spots:b,biases:S,targets:x,radius:i.halfHeight,captions:[],frames:[],thickness:.55,edges:[...k.flatMap(E=>Tt(t,E,v)),...S.flatMap(E=>Pe(E,v))],gaps:k.map((E,A)=>({...E,...Jt,kind:"lines",layer:A+1})),columns:Xt(t,S,!1),parameters:t.parameters,showsValues:a,showsDetails:!1,stacked:!1,obstacles:[...b.map(E=>({x:E.x,y:E.y,width:2*E.halfWidth,height:2*E.halfHeight})),...x.map(E=>pt(E,o,s)),...S]}}function Tn(t,e){return e===null?{halfWidth:1.6*t,halfHeight:.75*t}:{halfWidth:(.62*(e+3)*t+1.1*t)/2,halfHeight:hp/2*t}}function mp(t,e,n){return Math.min(e/t,2*n)}function gp({halfWidth:t},{fontSize:e,decimals:n}){return t+(n===null?.3:.62*(n+4)+1)*e}function On(t,e,n,o,r){let s=t.layers.length,a=t.layers[s-1];if(!o)return[];let l=r/a.length>=4.3*n?3:1;return a.map((c,u)=>{let{x:d,y:p,halfWidth:h}=e.get(c);return{layer:s,index:u,name:`target_${c}`,x:d+h+.8*n,y:p,align:"start",lines:l}})}var $p=18,vp=.5,An=10,bp=.55;function vs(t,e,{most:n,least:o}){let r=wp(t,e,n,o),{fontSize:s,decimals:a,isNarrow:i,top:l,free:c}=r,u=t.layers.map(v=>yp(v.length,r)),d=l+c/2,{at:p,gaps:h}=kp(t,e,u,r),m=t.layers.flatMap((v,y)=>{let{halfWidth:S,halfHeight:x,shape:k,step:E}=u[y];return v.map((A,q)=>({layer:y,index:q,name:A,halfWidth:S,halfHeight:x,shape:k,x:p[y],y:d+(q-(v.length-1)/2)*E}))}),g=new Map(m.map(v=>[v.name,v])),$=h.map((v,y)=>({...v,rows:Ep(t.layers[y+1],g,u[y+1])})),w=i?[]:On(t,g,s,u[u.length-1].shape==="pill",c),b=Sp(t,e,$,p,s,a);return{...e,decimals:a,fontSize:s,spots:m,targets:w,biases:b,gaps:$,radius:2*s,edges:$.flatMap(v=>v.kind==="matrix"?[]:Tt(t,v,g)),frames:Mp($,m),thickness:vp,captions:Tp(t,u,p,l-.9*s,i),columns:Xt(t,b,!1),parameters:t.parameters,showsValues:!i,showsDetails:!1,stacked:i,obstacles:[...m.map(v=>({x:v.x,y:v.y,width:2*v.halfWidth,height:2*v.halfHeight})),...w.map(v=>pt(v,s,a))]}}function wp(t,{width:e,height:n},o,r){let s=Math.max(r,Math.min(22,Math.max(11,Math.min(e/62,n/30)))),a=1.9*s,i=t.biases==="shared"?3.8*s:.4*s;return{fontSize:s,top:a,free:n-a-i,decimals:Math.min(o,4),isNarrow:e<34*s}}function yp(t,{fontSize:e,decimals:n,isNarrow:o,free:r}){let s=r/t,a=Tn(e,o?null:n);if(t<=8&&s>=2*a.halfHeight+.3*e)return{...a,shape:"pill",step:Math.min(s,5.5*e)};if(t<=16){let l=Math.min(.42*s,1.1*e);return{halfWidth:l,halfHeight:l,shape:"dot",step:s}}let i=Math.min(22,s<3?s:Math.floor(2*s)/2);return{halfWidth:o?4:.55*e,halfHeight:i/2,shape:"cell",step:i}}function kp(t,{width:e},n,{fontSize:o,decimals:r,isNarrow:s}){let a=(s?.25:bp)*o,i=t.biases==="per_neuron",l=i?Math.max(3,.45*o)+.3*o:0,c=t.layers.slice(1).map((E,A)=>xp(t.layers[A].length,E.length)),u=c.map(E=>E==="matrix"),d=c.map((E,A)=>u[A]?t.layers[A].length:s?30:60),p=(s?.2:.62*(r+4)+1.2)*o,h=n.reduce((E,{halfWidth:A})=>E+2*A,0)+u.reduce((E,A)=>E+2*a+(A?l+An:0),0),m=.3*o,g=e-m-p-h,$=g/d.reduce((E,A)=>E+A,0),w=d.map((E,A)=>u[A]?An+Math.min($,$p)*E:$*E),b=u.filter(Boolean).length*An,v=(g+b-w.reduce((E,A)=>E+A,0))/w.length,y=m,S=[],x=gt(t),k=ut(t).map((E,A)=>{S.push(y+n[A].halfWidth),y+=2*n[A].halfWidth+v/2+a;let q={left:y,right:y+w[A]},Z=u[A]&&i?{x:q.right+.3*o,width:l-.3*o,first:x}:null;return y=q.right+(u[A]?l:0)+a+v/2,x+=E.to.length,{...E,...Jt,...q,bias:Z,kind:c[A],layer:A+1}});return S.push(y+n[n.length-1].halfWidth),{at:S,gaps:k}}function xp(t,e){let n=Math.max(t,e);return n>16?"matrix":n>8?"canvas":"lines"}function Ep(t,e,{shape:n,step:o,halfHeight:r}){let s=n==="cell"?o:Math.min(.86*o,1.7*r);return t.map(a=>({y:e.get(a).y,height:s}))}function Sp(t,{height:e},n,o,r,s){if(t.biases!=="shared")return[];let a=gt(t),i=Math.min(...n.map((c,u)=>o[u+1]-o[u])),l=Math.min(.62*(s+3)*r+r,i-4);return n.map(({to:c},u)=>({parameter:a+u,name:t.parameters[a+u],to:c,width:l,height:2.7*r,x:Math.max(l/2+1,(o[u]+o[u+1])/2),y:e-1.6*r}))}function Mp(t,e){let n=t.flatMap(({kind:a,left:i,right:l,rows:c,bias:u})=>{if(a!=="matrix")return[];let d=u?[[i,l],[u.x,u.x+u.width]]:[[i,l]];return(c.length>1&&Math.abs(c[1].y-c[0].y-c[0].height)<.01?[{from:c[0],to:c[c.length-1]}]:c.map(m=>({from:m,to:m}))).flatMap(({from:m,to:g})=>d.map(([$,w])=>gs($,w,m.y-m.height/2,g.y+g.height/2)))}),o=e.filter(({shape:a})=>a==="cell"),s=o.filter(({index:a})=>a===0).map(a=>{let i=o.findLast(({layer:l})=>l===a.layer)??a;return gs(a.x-a.halfWidth,a.x+a.halfWidth,a.y-a.halfHeight,i.y+i.halfHeight)});return[...n,...s]}function gs(t,e,n,o){return{x:(t+e)/2,y:(n+o)/2,width:e-t,height:o-n}}function Tp(t,e,n,o,r){return t.layers.flatMap((s,a)=>{if(e[a].shape==="pill")return[];let i=s[0].split(".")[0].replace(/\d+$/,l=>s[0].includes(".")?l:"");return[{x:n[a],y:o,words:r?i:`${i} · ${s.length}`}]})}var Op=[36,34,32,30,28.5,27,25.5,24,23,22,21,20,19,18,17.25,16.5,15.75,15,14.5,14,13.5,13,12.5,12,11.5,11,10.5,10];function ys(t,e,{most:n=9,least:o=0}={}){let r=xs(t);return r>8?vs(t,e,{most:n,least:o}):r<=4?bs(Cp(n),e,o,s=>hs(t,e,s)):bs(Lp(n),e,o,s=>ms(t,e,s))}function bs(t,e,n,o){let r=Ap(e);for(let s of n>0?[n,0]:[0])for(let a of t)for(let i of Op.filter(l=>l<=r&&l>=Math.max(a.from,s))){let l=o({...a,fontSize:i});if(l)return l}return o({...t[t.length-1],fontSize:10,forced:!0})}function ks(t,e){let n=xs(t),o=(t.biases==="shared"?76:0)+(t.biases==="per_neuron"&&n<=4?20*n:0);return n>8?Math.round(Math.max(.5*e,460)):n>4?Math.round(Math.max(.48*e,n*50+20+o)):Math.round(Math.max(.5*e,(n<=2?156:146)*n+o))}function xs({layers:t}){return Math.max(...t.map(e=>e.length))}function Ap({width:t,height:e}){return Math.max(10,Math.min(t/24,e/15))}function Cp(t){let e=Math.min(t,4);return[{from:11.5,decimals:Math.min(t,9),labels:"beside"},{from:12,decimals:e,labels:"beside"},{from:11,decimals:e,labels:"stacked"},{from:11,decimals:e,labels:"beside",details:!1},{from:11,decimals:Math.min(t,3),labels:"stacked"},{from:11.5,decimals:e,labels:"none"},{from:10.5,decimals:Math.min(t,2),labels:"none"},{from:10,decimals:Math.min(t,2),labels:"none",details:!1},{from:10,decimals:null,labels:"none",details:!1}]}function Lp(t){return[{from:13,decimals:Math.min(t,9),air:6},{from:11,decimals:Math.min(t,4),air:3},{from:10.5,decimals:Math.min(t,3),air:2.2},{from:10,decimals:Math.min(t,2),air:1.6},{from:10,decimals:null,air:.5}]}var _p=[],Np=[5,4],Ip=2;function Ss(t){let e=document.createElement("canvas");e.setAttribute("aria-hidden","true");let n=Math.min(Ip,devicePixelRatio||1);[e.width,e.height]=[Math.round(t.width*n),Math.round(t.height*n)];let o=e.getContext("2d");o.imageSmoothingEnabled=!1;let r=[Rp(t),...t.gaps.filter(({kind:a})=>a==="matrix").map(a=>Wp(a,n)),Pp(t)],s=[];return{element:e,paint(a){let i=[a.frame,a.drafts,a.theme];if(!i.every((l,c)=>l===s[c])){s=i,o.setTransform(n,0,0,n,0,0),o.clearRect(0,0,t.width,t.height);for(let l of r)l(o,a)}}}}function Rp(t){let e=new Set(t.gaps.filter(({kind:o})=>o==="canvas").flatMap(({to:o})=>o)),n=t.edges.filter(({to:o,bias:r})=>!r&&e.has(o));return(o,{frame:r,drafts:s,theme:a})=>{for(let{name:i,parameter:l,x1:c,y1:u,x2:d,y2:p}of n){let h=s.get(i)?.value??r.drawn[l],m=$e(h,a);o.strokeStyle=m.stroke,o.lineWidth=t.thickness*m.thick,o.setLineDash(m.dash==="none"?_p:Np),o.beginPath(),o.moveTo(c,u),o.lineTo(d,p),o.stroke()}o.setLineDash([])}}function Wp({first:t,from:e,to:n,left:o,right:r,rows:s,bias:a},i){let l=Es(e.length,n.length),c=a?Es(1,n.length):null,u=g=>Math.round(g*i)/i,[d,p]=[u(o),u(r)],h=s.length>1&&Math.abs(s[1].y-s[0].y-s[0].height)<.01;function m(g,$,w,b){let v=s[0].y-s[0].height/2;h?g.drawImage($,w,u(v),b,u(s.length*s[0].height)):s.forEach(({y,height:S},x)=>g.drawImage($,0,x,$.width,1,w,u(y-S/2),b,u(S)))}return(g,{frame:$,theme:w})=>{let{pixels:b}=yn(w);l.fill($.drawn,t,b),m(g,l.canvas,d,p-d),!(!a||!c)&&(c.fill($.parameters,a.first,b),m(g,c.canvas,u(a.x),u(a.width)))}}function Es(t,e){let n=document.createElement("canvas");[n.width,n.height]=[t,e];let o=n.getContext("2d"),r=o.createImageData(t,e),s=new Uint32Array(r.data.buffer);return{canvas:n,fill(a,i,l){for(let c=0;c<s.length;c++)s[c]=l[ve(a[i+c]??0)];o.putImageData(r,0,0)}}}function Pp(t){let e=t.spots.flatMap((n,o)=>n.shape==="dot"||n.shape==="cell"?[{...n,activation:o}]:[]);return(n,{frame:o,theme:r})=>{let{css:s}=yn(r);n.lineWidth=1,n.strokeStyle=s[ve(0)+(r==="dark"?-20:20)];for(let{x:a,y:i,halfWidth:l,halfHeight:c,shape:u,activation:d}of e)n.fillStyle=s[ve(o.activations[d])],n.beginPath(),u==="dot"?n.arc(a,i,l,0,2*Math.PI):n.rect(a-l,i-c,2*l,Math.max(1,2*c-.5)),n.fill(),u==="dot"&&(n.strokeStyle=r==="dark"?"rgb(128 136 146)":"rgb(120 126 134)",n.stroke())}}function Ms(t,e,n){for(let s of t.gaps){let a=s.kind==="matrix"?Dp(t,s,e,n):null;if(a)return a}let o=2;return t.spots.find(s=>Math.abs(e-s.x)<=s.halfWidth+o&&Math.abs(n-s.y)<=s.halfHeight)?.name??Fp(t.edges,e,n)}function Dp({parameters:t},{left:e,right:n,rows:o,from:r,first:s,bias:a},i,l){let c=a!==null&&i>=a.x-2&&i<=a.x+a.width+2;if(!c&&(i<e||i>n))return null;let u=o.findIndex(p=>Math.abs(l-p.y)<=p.height/2);if(u<0)return null;if(c)return t[a.first+u];let d=Math.min(r.length-1,Math.floor((i-e)/(n-e)*r.length));return t[s+u*r.length+d]}function Fp(t,e,n){let[o,r]=[null,7];for(let s of t){let a=qp(s,e,n);a<r&&([o,r]=[s.name,a])}return o}function qp({x1:t,y1:e,x2:n,y2:o},r,s){let[a,i]=[n-t,o-e],l=Math.max(0,Math.min(1,((r-t)*a+(s-e)*i)/(a*a+i*i||1)));return Math.hypot(r-t-l*a,s-e-l*i)}function Cn(t,e){let n=t.spots.find(s=>s.name===e);if(n)return{box:Bp(n),edge:null,row:null,column:null};let o=t.edges.find(s=>s.name===e);if(o)return{box:{x:(o.x1+o.x2)/2,y:(o.y1+o.y2)/2,width:24,height:12},edge:o,row:null,column:null};let r=t.parameters.indexOf(e);for(let s of t.gaps){let a=r<0||s.kind!=="matrix"?null:Up(s,r);if(a)return a}return Gp(t,e)}function Bp({x:t,y:e,halfWidth:n,halfHeight:o}){return{x:t,y:e,width:2*n,height:2*o}}function Up({left:t,right:e,rows:n,from:o,first:r,bias:s},a){let[i,l]=[s?s.x+s.width:e,(e-t)/o.length],c=n[0].y-n[0].height/2,u=n[n.length-1].y+n[n.length-1].height/2,d=(m,g,$)=>({box:{x:g,y:n[m].y,width:$,height:n[m].height},edge:null,row:{x:(t+i)/2,y:n[m].y,width:i-t,height:n[m].height},column:{x:g,y:(c+u)/2,width:$,height:u-c}}),p=a-r;if(p>=0&&p<n.length*o.length)return d(Math.floor(p/o.length),t+(p%o.length+.5)*l,l);let h=s?a-s.first:-1;return s&&h>=0&&h<n.length?d(h,s.x+s.width/2,s.width):null}function Gp(t,e){let n=t.spots.find(i=>`b_${i.name}`===e);if(!n)return null;let{x:o,y:r,halfWidth:s,halfHeight:a}=n;return{box:{x:o-s,y:r+a,width:12,height:12},edge:null,row:null,column:null}}function Zt(t,e,n){return!t||t.knows(e)?n:"□"}function $t(t,e,n,o){let r="parameter"in e&&(o?.knows(`${e.name}+`)??!1);return t.classList.toggle("updated",r),r?n.updated[e.parameter]??null:null}function Fe(t){return t.classList.contains("computed")&&(t.ownerSVGElement?.classList.contains("one")??!1)}function Ts(t,e){let n=L("g",{class:"pulses","aria-hidden":"true"});t.querySelector(".edges")?.append(n);let o=null;return({moment:r})=>{if(r===o)return;let s=o;o=r;for(let i of t.querySelectorAll(".element[data-name]")){let l=i.getAttribute("data-name")??"";i.classList.toggle("computed",r?.computed.has(l)??!1),i.classList.toggle("used",r?.used.has(l)??!1)}t.classList.toggle("one",r?.computed.size===1);let a=r?.flows??[];for(let i of t.querySelectorAll(".edge")){let[l,c]=[i.getAttribute("data-name"),i.getAttribute("data-to")],u=a.some(d=>d.name===l&&(d.to??c)===c);i.classList.toggle("flows",u||(r?.computed.has(l??"")??!1))}s?.at!==r?.at&&n.replaceChildren(...e.edges.flatMap(i=>{let l=a.find(m=>m.name===i.name&&(m.to??i.to)===i.to);if(!l)return[];let[c,u,d,p]=[i.x1,i.y1,i.x2,i.y2],h=l.back?{x1:d,y1:p,x2:c,y2:u}:{x1:c,y1:u,x2:d,y2:p};return[L("line",{...h,class:"pulse",pathLength:1})]}))}}function qe({biases:t,decimals:e}){let{width:n,height:o}=t[0]??{width:0,height:0};return{decimals:e,width:n,height:o}}function Be(t,{label:{x:e,y:n,width:o,height:r},grows:s},{stacked:a,fontSize:i,decimals:l}){let c=i+2,u=L("rect",{class:"plate",x:e-o/2,width:o,rx:5}),d=z(e,n,"weight-label"),p=L("tspan",{class:"name"}),h=L("tspan",a?{class:"number"}:{class:"number",dx:.35*i}),m=s<0?-1:1,g=L("tspan",{class:"new-value",x:e,y:n+m*(a?1.5:1)*c});return j(p,"y",String(a?n-c/2:n)),a&&(j(p,"x",String(e)),j(h,"x",String(e)),j(h,"y",String(n+c/2))),d.append(p,h,g),t.append(u,d),($,w,b,v)=>{J(p,$.name(w)),J(h,$.number(b,l)),J(g,v===null?"":`${a?"":"→ "}${$.number(v,l)}`);let y=v===null?0:c;j(u,"y",String(n-r/2-(m<0?y:0))),j(u,"height",String(r+y))}}var jp=32;function dt(t,e,n){let o=L("g",{class:`element ${e.kind}`,"data-name":e.name,tabindex:-1,role:"button"}),r=Math.max(n.height,jp);return o.append(L("rect",{class:"touch",x:n.x-n.width/2,y:n.y-r/2,width:n.width,height:r,rx:6})),t.append(o),o}function Kp({x:t,y:e,width:n,height:o}){return{x:t-n/2,y:e-o/2,width:n,height:o}}function Ln(t,{fontSize:e},{x:n,y:o,className:r,letters:s}){let[a,i]=[.62*e*s,1.25*e];t.append(L("rect",{class:"ground",x:n-a/2,y:o-i/2,width:a,height:i,rx:4}));let l=z(n,o,r);return t.append(l),l}function Os(t,e,n,o){let r=o.get(e.name);if(!r||r.kind!=="input"&&r.kind!=="neuron")throw new Error(`no neuron ${e.name}`);let{fontSize:s}=n,{halfWidth:a,halfHeight:i}=e,l=dt(t,r,{...e,width:2*a,height:2*i}),c=n.showsValues?s*(e.shape==="pill"?.58:.75):0,u=z(e.x,e.y-c,"name"),d=z(e.x,e.y+c,"number"),h=n.showsDetails&&r.kind==="neuron"?zp(l,e,n):null;return l.append(Vp(e),u),u.textContent=e.name,n.showsValues&&l.append(d),({frame:m,drafts:g,selected:$,writing:w,moment:b})=>{let{number:v}=w,y=g.get(e.name)?.value??m.activations[r.activation];if(l.classList.toggle("chosen",$===e.name),r.kind==="input")return J(d,v(y,n.decimals)),j(l,"aria-label",`${U(r)}: ${v(y)}`);let S=k=>({out:Zt(b,`out_${e.name}`,v(y,k)),net:Zt(b,`net_${e.name}`,v(m.netInputs[r.neuron],k)),delta:Zt(b,`delta_${e.name}`,w.delta(m.deltas[r.neuron],k))}),x=S(n.decimals);J(d,x.out),h&&(J(h.net,`${w.net} ${x.net}`),J(h.delta,`δ ${x.delta}`)),j(l,"aria-label",_n(r,w,S(void 0)))}}function _n(t,e,{out:n,net:o,delta:r}){let s=`${e.out} ${n}, ${e.net} ${o}, delta ${r}`;return`${U(t)}: ${s.replaceAll("□","not known yet")}`}function Vp({x:t,y:e,halfWidth:n,halfHeight:o,shape:r}){return r==="circle"?L("circle",{class:"body",cx:t,cy:e,r:n}):L("rect",{class:"body",x:t-n,y:e-o,width:2*n,height:2*o,rx:o})}function zp(t,e,n){let{fontSize:o,radius:r,decimals:s}=n,a=Ln(t,n,{x:e.x,y:e.y-r-.8*o,className:"detail",letters:s+6}),i=Ln(t,n,{x:e.x,y:e.y+r+.9*o,className:"detail",letters:s+4});return{net:a,delta:i}}function As(t,e,n,o){let r=o.get(`b_${e.name}`);if(!r||r.kind!=="bias")return()=>{};let{fontSize:s,decimals:a}=n,i=e.y-n.radius-s*2.15,l=a+4.5,c=dt(t,r,{x:e.x,y:i,width:.62*s*l,height:s+8}),u=Ln(c,n,{x:e.x,y:i,className:"bias-label",letters:l});return({frame:d,drafts:p,selected:h,writing:m,moment:g})=>{let $=p.get(r.name)?.value??d.parameters[r.parameter],w=$t(c,r,d,g),b=w===null||!Fe(c)?"":` → ${m.number(w,a)}`,v=w!==null&&b===""?w:$;J(u,`b ${m.number(v,a)}${b}`),j(c,"aria-label",U(r)+Ot(m,$,w)),c.classList.toggle("chosen",h===r.name)}}function Cs(t,e,n,o){let{fontSize:r}=n,{decimals:s,width:a,height:i}=qe(n),l=o.get(e.name),c=dt(t,l,{x:e.x,y:e.y,width:a,height:i}),u=z(e.x,e.y-r*.65,"name"),d=z(e.x,e.y+r*.65,"number");u.textContent=e.name,c.append(L("rect",{class:"bias-box",x:e.x-a/2,y:e.y-i/2,width:a,height:i,rx:.6*r}),u,d);let p=n.biases.find(({x:g})=>g>e.x)??{x:n.width,width:0},h=p.x-p.width/2-e.x-a/2>.62*r*(s+5.5),m=z(e.x+a/2+.5*r,e.y,"new-value start");return c.append(m),({frame:g,drafts:$,selected:w,writing:b,moment:v})=>{let y=$.get(e.name)?.value??g.parameters[e.parameter],S=$t(c,l,g,v);J(d,b.number(h?y:S??y,s)),J(m,S===null||!h?"":`→ ${b.number(S,s)}`),j(c,"aria-label",U(l)+Ot(b,y,S)),c.classList.toggle("chosen",w===e.name)}}function Ls(t,e,n,o){let r=o.get(e.name);if(!r||r.kind!=="target")throw new Error(`no target ${e.name}`);let{fontSize:s,decimals:a}=n,i=dt(t,r,pt(e,s,a));i.append(L("rect",{class:"ground",...Kp(pt(e,s,a))}));let l=e.align==="start"?" start":"",c=1.35*s,u=(p,h)=>z(e.x,e.y+(p-(e.lines-1)/2)*c,h+l),d=[u(0,e.lines===3?"detail":"number"),u(1,"number"),u(2,"detail")];return i.append(...d.slice(0,e.lines)),({frame:p,drafts:h,selected:m,writing:g,moment:$})=>{let w=h.get(e.name)?.value??p.targets[r.output],b=g.number(w,a),v=`E ${Zt($,`E_${r.of}`,g.number(p.outputErrors[r.output],a))}`,y=e.lines===3?[g.target,b,v]:[`${g.target} ${b}`,v];(e.lines===1?[b]:y).forEach((S,x)=>J(d[x],S)),j(i,"aria-label",`${U(r)}: ${g.number(w)}`),i.classList.toggle("chosen",m===e.name)}}function Ot({number:t},e,n){return e===void 0?"":`: ${t(e)}${n===null?"":`, new ${t(n)}`}`}function Ns(t){let{plan:e,drawing:n}=t,o=L("rect",{class:"surface",width:e.width,height:e.height}),r=L("g",{class:"mark aimed","pointer-events":"none"}),s=L("g",{class:"mark","pointer-events":"none"}),a=L("g",{class:"on-demand"});e.gaps.some(({kind:p})=>p!=="lines")&&(n.prepend(o),Jp(t,o,r)),queueMicrotask(()=>n.querySelector(".badges")?.before(r,s,a)),n.append(r,s,a);let i=new Map,l=null,c=null,u=!1;o.addEventListener("click",()=>u=!0);function d(p){let h=n.querySelector(`.element[data-name="${CSS.escape(p)}"]`);if(h)return h;let m=Xp(t,a,p);return m?(i.set(p,m),l&&m.paint(l),m.group):null}return t.ensure=d,p=>{l=p;let{selected:h}=p;h&&d(h);for(let[g,{group:$,paint:w}]of i)g===h||$===document.activeElement?w(p):($.remove(),i.delete(g));if(h===c)return;c=h,(u&&h?i.get(h):null)?.group.focus({preventScroll:!0}),u=!1,s.replaceChildren(...Is(t,h))}}function Jp(t,e,n){let{plan:o,drawing:r}=t,s="";function a(l){l!==s&&(s=l,l?e.setAttribute("data-name",l):e.removeAttribute("data-name"),n.replaceChildren(...Is(t,l||null)))}function i(l){if(l.target!==e)return a("");let{left:c,top:u,width:d,height:p}=r.getBoundingClientRect(),[h,m]=[l.clientX-c,l.clientY-u];a(Ms(o,h*o.width/d,m*o.height/p)??"")}for(let l of["pointermove","pointerover","pointerdown","click"])r.addEventListener(l,i,{capture:!0});r.addEventListener("pointerleave",()=>a(""))}function Is({plan:t},e){let n=t.gaps.some(({kind:u})=>u!=="lines"),o=e&&n?Cn(t,e):null;if(!o)return[];let{box:r,row:s,column:a,edge:i}=o;if(i){let{x1:u,y1:d,x2:p,y2:h}=i;return[L("line",{class:"mark-line",x1:u,y1:d,x2:p,y2:h})]}return t.spots.find(u=>u.name===e)?.shape==="pill"?[]:[...[s,a].flatMap(u=>u?[_s("mark-band",u)]:[]),_s("mark-cell",{...r,width:Math.max(5,r.width),height:Math.max(5,r.height)})]}function _s(t,{x:e,y:n,width:o,height:r}){return L("rect",{class:t,x:e-o/2,y:n-r/2,width:o,height:r})}function Xp({plan:t,known:e},n,o){let r=e.get(o),s=r?Cn(t,o):null;if(!r||!s)return null;let a=Nn(t,s.edge,s.box,r.name.length),i=dt(n,r,a);i.classList.add("unlabelled");let l=Be(i,{label:a,grows:1},Ue(t,s.edge));return{group:i,paint:u=>{let{network:d,frame:p,drafts:h,selected:m,writing:g,moment:$}=u,w=h.get(o)?.value??X(r,p),b=$t(i,r,p,$);i.classList.toggle("chosen",m===o),i.classList.toggle("frozen",d.settings.frozen.includes(o)),i.classList.toggle("computed",$?.computed.has(o)??!1),i.classList.toggle("used",$?.used.has(o)??!1),l(g,r,w,b),j(i,"aria-label",Yp(r,u,w,b))}}}function Yp(t,{frame:e,writing:n},o,r){return t.kind!=="neuron"?U(t)+Ot(n,o,r):_n(t,n,{out:n.number(o),net:n.number(e.netInputs[t.neuron]),delta:n.delta(e.deltas[t.neuron])})}function Ue({fontSize:t,decimals:e,stacked:n,spots:o},r){let s=n||r!==null&&o.every(({shape:a})=>a==="pill");return{fontSize:t,decimals:Math.max(4,e),stacked:s}}function Nn(t,e,n,o){let{fontSize:r,decimals:s,stacked:a}=Ue(t,e),i=a?Math.max(s+3,o):s+o+4.5,[l,c]=[r*.62*i+4,(a?2:1)*(r+2)+8],u=(h,m,g)=>Math.max(m/2+1,Math.min(g-m/2-1,h)),{x:d,y:p}=n??{x:0,y:0};if(e)[d,p]=[(e.x1+e.x2)/2,(e.y1+e.y2)/2];else if(n){let h=(n.height+c)/2+3;p+=p-h<c/2?h:-h}return{x:u(d,l,t.width),y:u(p,c,t.height),width:l,height:c}}function Rs(t,e,{thickness:n}){let o={x1:e.x1,y1:e.y1,x2:e.x2,y2:e.y2},r=L("line",{...o,class:e.bias?"edge edge-bias":"edge","data-name":e.name,"data-to":e.to}),s=L("line",{...o,class:"edge-touch","data-name":e.name});t.append(r,s);let a=null,i=!1;return({frame:l,drafts:c,selected:u,theme:d})=>{let p=c.get(e.name)?.value??l.parameters[e.parameter]??l.drawn[e.parameter];i!==(u===e.name)&&(i=r.classList.toggle("chosen",u===e.name));let h=$e(p,d);h!==a&&(a=h,r.setAttribute("stroke",h.stroke),r.setAttribute("stroke-width",String(n*(e.bias?Math.min(2,h.thick):h.thick))),r.setAttribute("stroke-dasharray",h.dash))}}function Ws(t,e,n,o){let r=o.get(e.name),s=e.label??Nn(n,e,null,e.name.length),a=dt(t,r,s);e.label||a.classList.add("hidden");let i=Be(a,{label:s,grows:e.grows},e.label?n:Ue(n,e));return({network:l,frame:c,drafts:u,selected:d,writing:p,moment:h})=>{let m=u.get(e.name)?.value??c.parameters[e.parameter],g=$t(a,r,c,h),$=e.grows!==0||Fe(a);a.classList.toggle("frozen",l.settings.frozen.includes(e.name)),i(p,r,m,$?g:null),j(a,"aria-label",U(r)+Ot(p,m,g)),a.classList.toggle("chosen",d===e.name)}}function Ds(t,e,n,o,r=!1){let s=N(t).get(n),a=t.names.layers;if(s?.kind==="weight")return Zp(t,s,o,r);let i=e.findIndex(u=>u.includes(n));if(i<0)return Ps(t,s,n,o);if(o==="left"||o==="right")return td(t,e,i,n,o)??n;if(r&&s?.kind==="bias")return Ps(t,s,n,o);let l=e[i],c=l.indexOf(n);return l[In(c,o,l.length)]??a[0][0]}function In(t,e,n){return e==="first"?0:e==="last"?n-1:Math.max(0,Math.min(n-1,t+(e==="down"?1:-1)))}function Qt({names:{layers:t,parameters:e}},n,o,r){let s=0;for(let a=1;a<n;a++)s+=t[a].length*t[a-1].length;return e[s+r*t[n-1].length+o]}function Zp(t,{from:e,to:n,name:o},r,s){if(r==="left")return e;if(r==="right")return n;let{layers:a}=t.names,i=a.findIndex(d=>d.includes(n)),[l,c]=[a[i-1].indexOf(e),a[i].indexOf(n)];if(!s)return Qt(t,i,l,In(c,r,a[i].length));let u=a[i-1].length-1;return l===u&&r==="down"?Qp(t,n)??o:Qt(t,i,In(l,r,u+1),c)}function Qp(t,e){let n=`b_${e}`;return N(t).has(n)?n:null}function Ps(t,e,n,o){let{layers:r}=t.names;if(e?.kind!=="bias")return r[0][0];if(o==="left"||o==="right")return e.to[0];let s=r.findIndex(l=>l.includes(e.to[0])),[a,i]=[r[s-1].length-1,r[s].indexOf(e.to[0])];return o==="up"?Qt(t,s,a,i):n}function td(t,e,n,o,r){let{layers:s}=t.names,a=N(t).get(o),[i,l]=[r==="right"?n+1:n-1,e[n]];if(a?.kind==="bias")return a.to.length===1||r==="right"?a.to[0]:s[n][0];if(a?.kind==="target")return r==="left"?a.of:o;let c=s[n].indexOf(o);if(i===s.length)return e[i][c];if(i<0||l.length===0)return o;let u=Math.min(c,s[i].length-1);return r==="right"?Qt(t,i,c,u):Qt(t,n,u,c)}var ed={ArrowLeft:"left",ArrowRight:"right",ArrowUp:"up",ArrowDown:"down",Home:"first",End:"last"};function Fs(t,e){let n=null,o=null,r=i=>i instanceof Element&&i.closest(".element")?.getAttribute("data-name")||null,s=()=>t.contains(document.activeElement);function a(i){let l=e();if(!l)return null;let c=l.network.names.layers[0][0],u=i&&l.ensure(i)||l.ensure(c);for(let d of l.drawing.querySelectorAll('[tabindex="0"]'))d!==u&&d.setAttribute("tabindex","-1");return u?.setAttribute("tabindex","0"),n=u?.getAttribute("data-name")??null,u}return t.addEventListener("focusin",i=>{let l=r(i.target);l&&a(l)}),t.addEventListener("keydown",i=>{let[l,c,u]=[e(),ed[i.key],r(i.target)];if(!l||!c||!u||i.ctrlKey||i.metaKey||i.altKey||!document.activeElement?.matches(":focus-visible"))return;i.preventDefault(),i.stopPropagation();let d=Ds(l.network,l.plan.columns,u,c,i.shiftKey);d!==u&&a(d)?.focus()}),{focused:()=>s()?n:null,restore(i,l){o=l;let c=a(i??l);i&&c?.focus({preventScroll:!0})},follow(i){let c=!e()?.drawing.querySelector('.element[tabindex="0"]');i===o&&!c||s()&&!c||(o=i,a(i??n))}}}var Us=8,Y=8,qs=[9,6,4,3];function Gs(t,e){let n=L("g",{class:"paths","pointer-events":"none"});t.append(n);let o=new Map(e.edges.map(a=>[a.name,a])),r=new Map(e.targets.map(a=>[a.name,a])),s="";return({factors:a})=>{let i=a.filter(({along:c,number:u})=>o.has(c)&&u<=Us),l=i.map(({number:c,along:u})=>`${c} ${u}`).join();l!==s&&(s=l,n.replaceChildren(...i.flatMap(({number:c,along:u,at:d})=>{let p=o.get(u),h=r.get(`target_${d}`),m=`M${p.x2} ${p.y2}L${p.x1} ${p.y1}`,g=h?.align==="start"?`M${h.x-6} ${h.y}h-8`:"";return[L("path",{class:"path","data-factor":c,d:g+m})]})))}}function Hs(t,e){let n=L("g",{class:"badges","pointer-events":"none","aria-hidden":"true"});t.append(n);let o=new Map(e.edges.map(m=>[m.name,m])),r=new Map(e.spots.map(m=>[m.name,m])),s=new Map(e.biases.map(m=>[m.name,m])),a="",i=[],l="",c=e.decimals;function u(m,g){let $=new Map,w=e.spots.some(({shape:k})=>k!=="circle"),b=m.filter(({along:k})=>w||!o.has(k)).map(({number:k,at:E,along:A})=>{let[q,Z]=[o.has(A)?A:E,$.get(E)??0];return q===E&&$.set(E,Z+1),{number:k,at:h(q,q===E?Z:0)}}),v=b.flatMap(({at:k})=>k?[{...k,width:2*Y,height:2*Y}]:[]),y=w?[]:m.filter(({along:k})=>o.has(k)),S=y.map(({along:k})=>o.get(k)),x=ps(e,S,(k,E)=>d(g(y[k],E).length||E+3),qs.filter(k=>k<=Math.max(3,e.decimals)),v);c=x.decimals,i=[],n.replaceChildren(...b.map(({number:k,at:E})=>Bs(k,E)),...x.places.map((k,E)=>p(y[E].number,S[E],k)))}function d(m){let[g,$]=e.stacked?[8+Y,4+Y]:[2*Y+12,9];return{width:e.fontSize*.62*m+g,height:e.fontSize+$}}function p(m,g,{box:$,away:w}){let b=L("g",{class:"part","data-factor":m}),v=e.stacked?Y:0,[y,S]=[$.width-v,$.height-v],[x,k]=[$.x+v/2,$.y+v/2],[E,A]=[x-y/2,k-S/2],q=e.stacked?{x:E,y:A}:{x:E+Y+3,y:k},Z=z(e.stacked?x:x+Y,k,"number");return w&&b.append(L("line",{class:"leader",x1:x,y1:k,x2:g.x1+.88*(g.x2-g.x1),y2:g.y1+.88*(g.y2-g.y1)})),b.append(L("rect",{class:"plate",x:E,y:A,width:y,height:S,rx:S/2}),Z,Bs(m,q)),i.push({number:m,label:Z}),b}function h(m,g){let $=r.get(m);if($?.shape==="dot"||$?.shape==="cell")return{x:$.x+$.halfWidth+Y+g*2.2*Y,y:$.y};if($){let y=(-62+g*(2.4*Y/e.radius)*57.3)*(Math.PI/180);return{x:$.x+$.halfWidth*Math.cos(y),y:$.y+$.halfHeight*Math.sin(y)}}let w=s.get(m);if(w){let{width:y,height:S}=qe(e);return{x:w.x+y/2+g*2.2*Y,y:w.y-S/2}}let b=o.get(m),v=b?.label??(b&&{x:(b.x1+b.x2)/2,y:(b.y1+b.y2)/2,width:24,height:12});return v?{x:v.x+v.width/2+g*2.2*Y,y:v.y-v.height/2}:null}return({factors:m,writing:g,moment:$})=>{let w=m.filter(({first:x,along:k,number:E})=>(x||k)&&E<=Us),b=({value:x,quantity:k},E)=>x!==null&&(!$||$.knows(k))?g.number(x,E):"",v=w.map(({number:x,at:k,along:E})=>`${x} ${k} ${E}`).join(),y=w.filter(({along:x})=>x).map(x=>qs.map(k=>b(x,k).length).join()),S=y.join()!==l&&!y.some(x=>x.startsWith("0"));(v!==a||S)&&([a,l]=[v,y.join()],u(w,b));for(let{number:x,label:k}of i){let E=w.find(A=>A.number===x);J(k,E?b(E,c):"")}}}function Bs(t,e){let n=L("g",{class:"badge","data-factor":t});if(!e)return n;let o=z(e.x,e.y,"badge-number");return o.textContent=String(t),n.append(L("circle",{cx:e.x,cy:e.y,r:Y}),o),n}var nd=/^[0-9.,+\-−]$/;function js(t,e){let n=s=>{let a=s.target instanceof Element?s.target.closest("[data-name]"):null,i=a?.getAttribute("data-name");if(!a||!i)return null;let l=a.matches("[tabindex]")?a:od(t,i)??a;return{name:i,control:l}};function o(s){s.pointerType!=="touch"&&e.point(n(s)?.name??null,s.clientX,s.clientY)}let r=()=>e.point(null,0,0);t.addEventListener("pointerover",o),t.addEventListener("pointermove",o),t.addEventListener("pointerleave",r),t.addEventListener("pointercancel",r),addEventListener("scroll",r,{capture:!0,passive:!0}),t.addEventListener("focusin",s=>{let a=n(s);if(!a?.control.matches(":focus-visible"))return;let{x:i,y:l,width:c,height:u}=a.control.getBoundingClientRect();e.point(a.name,i+c/2,l+u)}),t.addEventListener("focusout",r),t.addEventListener("click",s=>{let a=n(s);a&&(a.control instanceof SVGElement&&a.control.matches("[tabindex]")&&a.control.focus({preventScroll:!0}),e.press(a.name,a.control.getBoundingClientRect()))}),t.addEventListener("keydown",s=>{let a=n(s);if(!a||s.ctrlKey||s.metaKey||s.altKey)return;let i=a.control.getBoundingClientRect();if(s.key==="Enter"||s.key===" ")e.press(a.name,i);else if(s.key==="F2")e.edit(a.name,i,null);else if(nd.test(s.key))e.edit(a.name,i,s.key);else return;s.preventDefault(),s.stopPropagation()}),t.addEventListener("pointerdown",s=>{let a=n(s);a&&s.target instanceof Element&&s.target.closest(".element")&&e.scrub(s,a.name)})}function od(t,e){return t.querySelector(`[data-name="${CSS.escape(e)}"][tabindex]`)}var rd="Arrow keys: left and right from neuron to weight to neuron, up and down inside a layer, with Shift the other weights into the same neuron. Enter explains, F2 changes the number.";function Vs(t,e){let n=null,o=null,r="";t.classList.add("filled");let s=Fs(t,()=>o);return js(t,e),{plan:()=>o?.plan??null,update(a){let{network:i,writing:l}=a,c=`${i.layers} ${i.biases}`;t.style.setProperty("--natural-height",`${ks(Ks(i,l),t.clientWidth)}px`);let{clientWidth:u,clientHeight:d}=t;if(u===0||d===0)return;let p=Number(getComputedStyle(t).getPropertyValue("--least-type"))||0,h=[c,u,d,p,l.decimals,l.notation.weights].join(" ");if(h!==r){r=h;let m=s.focused(),g=ys(Ks(i,l),{width:u,height:d},{most:l.decimals,least:p});[o,n]=ad(t,i,g),n(a),s.restore(m,a.selected);return}o&&(o.network=i),n?.(a),s.follow(a.selected)}}}function Ks(t,e){let{layers:n,parameters:o}=t.names,r={layers:n,parameters:o,biases:t.biases};if(e.notation.weights==="numbered")return r;let s=N(t),a=o.map(i=>e.name(s.get(i)));return{...r,written:a}}function ad(t,e,n){let o=N(e),r=L("svg",{viewBox:`0 0 ${n.width} ${n.height}`,"font-size":n.fontSize,role:"application","aria-roledescription":"network diagram","aria-label":`Network of ${e.layers.join(", ")} neurons`,"aria-describedby":"diagram-keys"}),s={plan:n,drawing:r,network:e,known:o,ensure:()=>null},a=[],i=n.gaps.some(({kind:p})=>p!=="lines")?Ss(n):null;i&&a.push(i.paint);let l=new Set(n.gaps.filter(({kind:p})=>p!=="lines").flatMap(({to:p})=>p)),c=L("g",{class:"edges","aria-hidden":"true"});r.append(c);for(let p of n.edges)(p.bias||!l.has(p.to))&&a.push(Rs(c,p,n));a.push(Gs(c,n)),a.push(Ns(s));for(let{x:p,y:h,words:m}of n.captions)r.append(sd(p,h,m));for(let p of n.frames)r.append(id(p));for(let p of n.spots)(p.shape==="circle"||p.shape==="pill")&&(a.push(Os(r,p,n,o)),n.showsDetails&&a.push(As(r,p,n,o)));for(let p of n.targets)a.push(Ls(r,p,n,o));for(let p of n.biases)a.push(Cs(r,p,n,o));let u=n.spots.every(({shape:p})=>p==="circle");for(let p of n.edges)u&&!p.bias&&a.push(Ws(r,p,n,o));a.push(Hs(r,n)),a.unshift(Ts(r,n)),t.replaceChildren(...i?[i.element]:[],r,ld());let d=null;return[s,p=>{for(let h of a)h(p);if(p.lit!==d){d=p.lit;for(let h of r.querySelectorAll("[data-name]"))h.classList.toggle("lit",h.getAttribute("data-name")===p.lit)}}]}function sd(t,e,n){let o=z(t,e,"caption");return o.textContent=n,o}function id({x:t,y:e,width:n,height:o}){return L("rect",{class:"frame",x:t-n/2,y:e-o/2,width:n,height:o})}function ld(){let t=document.createElement("p");return t.id="diagram-keys",t.className="keys",t.textContent=rd,t}function zs(t,e){t.classList.toggle("fading",e!==null);for(let n of t.querySelectorAll("[data-name]")){let[o,r]=[n.getAttribute("data-name")??"",n.getAttribute("data-to")],s=e===null||e.has(o)&&(r===null||!o.startsWith("b")||e.has(r));n.classList.toggle("faded",!s)}}function Js(t,e){return t.querySelector(`.element[data-name="${CSS.escape(e.replace(/^out_/,""))}"]`)}function Xs(t,e){t&&(e&&t.scrollIntoView({block:"nearest",inline:"nearest"}),t.classList.remove("pointed-out"),t.getBoundingClientRect(),t.classList.add("pointed-out"),setTimeout(()=>t.classList.remove("pointed-out"),2400))}function vt({stride:t,length:e},n){return Math.min((n+1)*t,e)-1}function Ys(t,e,n,{end:o,error:r}){let s=Math.min(Math.max(0,Math.round(e)),o);if(s===o)return{iteration:o,errors:Ge([r??NaN])};if(s>=t.length)return{iteration:s,errors:[]};let a=Math.floor(s/t.stride),i=vt(t,a);if(s>0&&i-s<=n)return{iteration:i,errors:Ge([t.last[a]])};let l=vt(t,a-1);if(a>0&&s-l<=n)return{iteration:l,errors:Ge([t.last[a-1]])};let u=t.lowest[a]===t.highest[a]?[t.last[a]]:[t.lowest[a],t.highest[a]];return{iteration:s,errors:Ge(u)}}function Ge(t){return t.every(Number.isFinite)?t:[]}function Zs(t,e){let[n,o]=[0,t.length-1];for(;o-n>1;){let r=n+o>>1;t[r]<=e?n=r:o=r}return e-t[n]<=t[o]-e?n:o}function Qs(t,e,n){let o=[];for(let r of t){let s=e(r.iteration),a=o[o.length-1];a&&s-a.at<n?a.marks.push(r):o.push({at:s,marks:[r]})}return o}function Rn(t,e,n){let o=t.findIndex(([l])=>l>=e);if(o<0||o===0&&t[0][0]>e)return 1/0;if(o===0)return Math.abs(t[0][1]-n);let[[r,s],[a,i]]=[t[o-1],t[o]];return Math.abs(s+(i-s)*(e-r)/(a-r)-n)}var cd=[5,4],ud=.13,pd=[3,3],ti=new Map;function ei(t,e){let n=`${e} ${matchMedia("(forced-colors: active)").matches}`,o=ti.get(t);if(o?.key===n)return o.found;let[r,s,a]=["--text","--muted-text","--hairline"].map(l=>dd(t,l)),i={ink:r,soft:s,faint:a};return ti.set(t,{key:n,found:i}),i}function dd(t,e){let n=t.appendChild(document.createElement("span"));n.style.color=`var(${e})`;let{color:o}=getComputedStyle(n);return n.remove(),o}function ni(t,e,n,{ink:o,soft:r,faint:s}){let{width:a,height:i,scale:l,y:c,others:u}=n,d=globalThis.devicePixelRatio||1,[p,h]=[Math.round(a*d),Math.round(i*d)];(t.width!==p||t.height!==h)&&([t.width,t.height]=[p,h]);let m=t.getContext("2d");if(m){m.setTransform(d,0,0,d,0,0),m.clearRect(0,0,a,i),m.lineJoin="round",e.samples>1&&fd(m,e,n,r),m.lineWidth=1,m.strokeStyle=s,m.beginPath();for(let g of l.ticks){let $=Math.round(c(g))+.5;m.moveTo(0,$),m.lineTo(a,$)}m.stroke(),m.strokeStyle=r,m.setLineDash(pd),m.beginPath();for(let{at:g}of n.flags)m.moveTo(Math.round(g)+.5,0),m.lineTo(Math.round(g)+.5,i);m.stroke(),m.setLineDash([]),m.strokeStyle=r,m.globalAlpha=.55;for(let{line:g}of u)Wn(m,g);m.globalAlpha=1,m.strokeStyle=o,m.lineWidth=1.8,Wn(m,n.own),m.setLineDash(cd),Wn(m,n.test),m.setLineDash([])}}function fd(t,{curve:e},{x:n,y:o,until:r},s){let a=l=>n(vt(e,l));t.fillStyle=s,t.globalAlpha=ud,t.beginPath();let i=Array.from(e.last.keys()).filter(l=>Number.isFinite(e.lowest[l])&&vt(e,l)<r);for(let l of i)t.lineTo(a(l),o(e.highest[l]));for(let l of i.reverse())t.lineTo(a(l),o(e.lowest[l]));t.fill(),t.globalAlpha=1}function Wn(t,e){t.beginPath();let n=!1;for(let[o,r]of e)Number.isNaN(r)?n=!1:n?t.lineTo(o,r):(t.moveTo(o,r),n=!0);t.stroke()}function te(t){if(new Set(t.map(({iteration:r})=>r)).size===1)return`iteration ${O(t[0].iteration)}: ${t.map(({text:r})=>r).join(", ")}`;let n=t.slice(0,3).map(({iteration:r,text:s})=>`${s} at ${O(r)}`),o=t.length>n.length?` and ${t.length-n.length} more`:"";return`${t.length} changes: ${n.join(", ")}${o}`}function He({parted_at:t,end:e,error:n},{number:o}){let r=`parted at ${O(t)}, reached ${O(e)}`;return n===null?r:`${r}: E ${o(n)}`}function oi({frame:t,isKnown:e,samples:n,edits:o,writing:r},s){let a=n===1?t.error:t.trainError,i=[`iteration ${O(s)} of ${O(t.end)}`];return s===t.iteration&&e&&i.push(`total error ${r.number(a)}`),i.push(...o.filter(l=>l.iteration===s).map(({text:l})=>l)),i.join(", ")}function si(t,{travel:e,choose:n}){let o=ri(t,"Changes on the way"),r=ri(t,"Other runs"),s="";return{update(a,i){let{writing:l,canTravel:c}=a,u=[...i.flags.map(({at:p,marks:h})=>[Math.round(p),te(h)]),...i.others.map(({other:p,line:h})=>[p.id,p.end,...h.at(-1)??[]]),[c,l.notation.comma]],d=JSON.stringify(u);if(d!==s){s=d,o.replaceChildren(...i.flags.map(({at:p,marks:h})=>{let m=ai("strip-flag",p,te(h));return m.addEventListener("click",g=>g.detail===0&&e(h[0].iteration)),m.disabled=!c,m})),r.replaceChildren(...i.others.flatMap(({other:p,line:h})=>{let m=h.at(-1);if(!m)return[];let g=ai("strip-end",m[0],`Go on with the other run: ${He(p,l)}`);return g.style.top=`${m[1]}px`,g.title=g.textContent??"",g.addEventListener("click",()=>n(p.id)),g.disabled=!c,g}));for(let p of[o,r])p.hidden=p.childElementCount===0}}}}function ri(t,e){let n=document.createElement("div");return n.setAttribute("role","group"),n.setAttribute("aria-label",e),n.hidden=!0,t.appendChild(n)}function ai(t,e,n){let o=document.createElement("button");return Object.assign(o,{type:"button",className:t,tabIndex:-1}),o.append(Object.assign(document.createElement("span"),{className:"spoken",textContent:n})),o.style.left=`${e}px`,o}var Pn=6,hd=2,md=4,gd=10;function ii(t,{travel:e,choose:n,enlarge:o,state:r,layout:s,moved:a}){let i=Q("div","strip-slider");i.setAttribute("role","slider"),i.setAttribute("aria-label","Iteration shown, of the whole run"),i.setAttribute("aria-valuemin","0"),i.setAttribute("aria-valuenow","0"),o&&i.setAttribute("aria-description","Enter enlarges the curve.");let l=Q("span","strip-hair"),c=Q("output","strip-tip");c.setAttribute("aria-hidden","true"),l.hidden=c.hidden=!0,t.append(i,l,c);let u=null,d=null,p=null,h=null;function m(b){let v=r();if(!v?.canTravel)return;let y=Math.min(Math.max(0,b),v.frame.end);y!==(u??v.frame.iteration)&&([u,d]=[y,v.frame],e(y),a())}function g(b){let v=t.getBoundingClientRect();return{x:b.clientX-v.left,y:b.clientY-v.top}}function $(b){let[v,y]=[r(),s()];v&&y&&m(li(v,y,b).iteration)}t.addEventListener("pointerdown",b=>{let[v,y]=[r(),s()],S=b.target.closest(".strip-end");b.button!==0||S||!v?.canTravel||!y||v.frame.end===0||(h=g(b),p={id:b.pointerId,x:h.x,other:ci(y,h)},i.focus({preventScroll:!0}),b.preventDefault(),t.setPointerCapture(b.pointerId),p.other===null&&$(h.x))}),t.addEventListener("pointermove",b=>{h=g(b),p&&(Math.abs(h.x-p.x)>=md&&(p.other=null),p.other===null&&$(h.x)),w()}),t.addEventListener("pointerup",()=>{p?.other!==null&&p?.other!==void 0&&n(p.other),p=null}),t.addEventListener("pointercancel",()=>p=null),t.addEventListener("pointerleave",()=>{h=null,w()}),i.addEventListener("keydown",b=>{let v=r();if(!v||b.ctrlKey||b.metaKey||b.altKey)return;b.key==="Enter"&&o?.();let y=vd(b,u??v.frame.iteration,v);y!==null&&(b.preventDefault(),m(y))});function w(){let[b,v]=[r(),s()];if(l.hidden=c.hidden=!h||!b||!v,!h||!b||!v)return;let{at:y,words:S}=$d(b,v,h);l.style.left=`${y}px`,c.textContent=S,c.style.left=`${Math.min(Math.max(y,c.offsetWidth/2),v.width-c.offsetWidth/2)}px`}return{shown:()=>u,update(){let b=r();if(!b)return;!p&&u!==null&&b.frame!==d&&(u=null);let v=u??b.frame.iteration;i.tabIndex=b.canTravel?0:-1,i.setAttribute("aria-disabled",String(!b.canTravel)),i.setAttribute("aria-valuemax",String(b.frame.end)),i.setAttribute("aria-valuenow",String(v)),i.setAttribute("aria-valuetext",oi(b,v)),h&&w()}}}function li({curve:t,frame:e,samples:n,epochs:o,isKnown:r},s,a){let i=s.flags.find(({at:$})=>Math.abs($-a)<Pn),l=i?0:s.iteration(hd)-s.iteration(0),c=e.iteration===e.end?s.now:null,u=i?i.marks[0].iteration:s.iteration(a),{iteration:d,errors:p}=Ys(t,u,l,{end:e.end,error:c});if(d===e.iteration&&!r)return{iteration:d,errors:[],test:NaN,flag:i};if(n===1)return{iteration:d,errors:p,test:NaN,flag:i};if(d===e.end)return{iteration:d,errors:c===null?[]:[c],test:c===null?NaN:e.testError,flag:i};if(!o||o.iterations.length===0)return{iteration:d,errors:[],test:NaN,flag:i};let h=Zs(o.iterations,d),m=o.iterations[h];return{iteration:Math.abs(m-d)<=l?m:d,errors:[o.train[h]],test:o.test[h],flag:i,of:m}}function ci({own:t,others:e},{x:n,y:o}){return Rn(t,n,o)<Pn?null:e.find(({line:r})=>Rn(r,n,o)<Pn)?.other.id??null}function $d(t,e,n){let o=ci(e,n),r=e.others.find(u=>u.other.id===o)?.other;if(r)return{at:n.x,words:`other run: ${He(r,t.writing)} · click to go on with it`};let s=li(t,e,n.x),{number:a}=t.writing,i=[s.flag?te(s.flag.marks):`iteration ${O(s.iteration)}`],l=s.of===void 0||s.of===s.iteration?"":`at ${O(s.of)}: `,c=s.errors.map(u=>a(u)).join(" to ");return c&&i.push(`${l}E ${c}`),Number.isFinite(s.test)&&i.push(`test ${a(s.test)}`),{at:e.x(s.iteration),words:i.join(" · ")}}function vd({key:t,shiftKey:e},n,{frame:o,edits:r}){let s=Math.max(1,Math.round(o.end/gd)),a=r.filter(({iteration:l})=>l<n).at(-1)?.iteration??0,i=r.find(({iteration:l})=>l>n)?.iteration??o.end;switch(t){case"ArrowRight":case"ArrowUp":return e?i:n+1;case"ArrowLeft":case"ArrowDown":return e?a:n-1;case"PageUp":return n+s;case"PageDown":return n-s;case"Home":return 0;case"End":return o.end}return null}var[Dn,ui]=[12,5],bd=14,wd=24,yd=6,kd=1.25,xd=9;function Fn(t,e,{large:n=!1}={}){let o=Q("div","strip-axis"),r=Q("div","strip-iterations"),s=Q("div","strip-plot"),a=Q("canvas","strip-canvas"),i=Q("span","strip-scale"),l=Q("span","strip-handle");for(let $ of[o,r])$.setAttribute("aria-hidden","true");a.setAttribute("aria-hidden","true"),s.append(a,i,l),t.classList.add("strip"),t.append(o,s),n&&s.append(r);let c=null,u=null,d=Ed(),p=ii(s,{...e,state:()=>c,layout:()=>u,moved:()=>g()}),h=si(s,e),m={width:0,height:0};new ResizeObserver(([{contentRect:$}])=>{m={width:$.width,height:$.height},g()}).observe(s);function g(){if(!c||!m.width)return;u=Sd(c,d(c),m),ni(a,c,u,ei(s,c.theme));let $=c.writing.notation.comma==="true",{scale:w,x:b,y:v}=u;pi(o,w.ticks,y=>po(y,$),{top:v}),n&&pi(r,fo(u.span,xd),O,{left:b}),i.textContent=w.logarithmic?"logarithmic scale":"",l.style.left=`${b(p.shown()??c.frame.iteration)}px`,h.update(c,u),p.update()}return{update($){c=$,g()}}}function Ed(){let t=null,e=1/0;return({curve:n,frame:o})=>(n!==t&&([t,e]=[n,1/0]),o.end<n.length&&(e=Math.min(e,o.end)),e)}function Sd(t,e,{width:n,height:o}){let{curve:r,frame:s,epochs:a,isKnown:i,others:l,edits:c,scale:u,samples:d}=t,p=l.map(({end:k})=>k),h=uo(s.end,p),m=n-2,g=k=>1+m*k/h,$=k=>(k-1)/m*h,w=lo();(d===1||!a?.iterations.length)&&Rt(w,r.last);let b=d===1?s.error:s.trainError;if(i&&Rt(w,[b]),d>1&&a)for(let k of[a.train,a.test])Rt(w,k);d>1&&(w.high*=kd);for(let{curve:k}of l)k&&Rt(w,k.errors);let v=Math.round((o-Dn-ui)/wd),y=co(w,u,Math.min(Math.max(2,v),yd)),S=k=>Dn+(o-Dn-ui)*(1-y.place(k)),x=i&&Number.isFinite(b)?b:null;return{width:n,height:o,x:g,y:S,iteration:$,scale:y,until:e,span:h,now:x,own:Md(t,e,x,g,S),test:Td(t,g,S),flags:Qs(c,g,bd),others:l.map(k=>({other:k,line:Od(k,g,S,n)}))}}function Md({curve:t,frame:e,samples:n,epochs:o},r,s,a,i){let l=[],c=(d,p)=>d<r&&l.push([a(d),Number.isFinite(p)?i(p):NaN]);n>1&&o?o.iterations.forEach((d,p)=>c(d,o.train[p])):t.last.forEach((d,p)=>c(vt(t,p),d));let u=l.at(-1)?.[0]??-1;return e.iteration===e.end&&s!==null&&a(e.iteration)>u&&l.push([a(e.iteration),i(s)]),l}function Td({frame:t,epochs:e,isKnown:n},o,r){let s=[];return Number.isNaN(t.testError)||!e||(e.iterations.forEach((a,i)=>{let l=e.test[i];s.push([o(a),Number.isFinite(l)?r(l):NaN])}),n&&t.iteration===t.end&&s.push([o(t.iteration),r(t.testError)])),s}function Od({curve:t,parted_at:e},n,o,r){let s=[];if(!t)return s;for(let a=0;a<t.iterations.length;a++){let[i,l]=[t.iterations[a],t.errors[a]];if(!(l===null||i<e)){if(n(i)>r)break;s.push([n(i),o(l)])}}return s}function pi(t,e,n,{top:o,left:r}){for(e.forEach((s,a)=>{let i=t.children[a]??t.appendChild(Q("span",""));i.textContent!==n(s)&&(i.textContent=n(s)),o&&(i.style.top=`${o(s)}px`),r&&(i.style.left=`${r(s)}px`)});t.children.length>e.length;)t.lastElementChild?.remove()}var Ad=new Set([1009,1008]),Cd=2;function fi(t){let e=Ld(),n=1,o=new Map;return{send(r){let s=n++,a=JSON.stringify({...r,id:s}),i=new TextEncoder().encode(a).length;if(i>6e4){let l=`${6e4.toLocaleString("en")} bytes go into one message, and this has ${i.toLocaleString("en")}`;return Promise.resolve(di(s,`At most ${l}. Take fewer samples or edits.`))}return new Promise(l=>{o.set(s,{text:a,faults:0,resolve:l}),t(a)})},greet(r){t(JSON.stringify({type:"hello",id:0,version:r,client:e,epochs:!0}));for(let{text:s}of o.values())t(s)},closed(r){if(Ad.has(r))for(let[s,a]of o){if(++a.faults<Cd)continue;o.delete(s),a.resolve(di(s,"The server ended the connection over what was sent, so it is not sent again; try something smaller."))}},answered(r){r.id!==null&&(o.get(r.id)?.resolve(r),o.delete(r.id))}}}function di(t,e){return{type:"refused",id:t,reason:"not_sent",field:null,message:e}}function Ld(){return Array.from(crypto.getRandomValues(new Uint8Array(12)),t=>t.toString(16).padStart(2,"0")).join("")}var _d=new Set([4404]),Nd=4408,hi=1013;function mi(t,e){let n=null,o=0,r=0,s=0,a=!1,i=!1,l=0,c=null;function u(){if(window.clearTimeout(s),a)return;r=0;let $=new WebSocket(t);n=$,$.binaryType="arraybuffer",$.onopen=()=>e.onOpen(),$.onmessage=({data:w})=>{(o||r||l)&&([o,r,l]=[0,0,0]),c===null&&e.onState("open",""),typeof w=="string"?e.onText(w):e.onBinary(w)},$.onclose=({code:w,reason:b})=>{e.onClose(w),p(w,b)}}function d(){n&&(n.onopen=n.onmessage=n.onclose=null,n.close(),n=null)}function p($,w){if(d(),_d.has($))return e.onState("gone","");if($===Nd)return i=!0,e.onState("asleep","");if(o++,c!==null){e.onState("moving",""),s=window.setTimeout(u,c),c=null,l=20;return}let b=l>0?1e3:5e3,v=Math.min(250*1.5**(o-1),b);s=window.setTimeout(u,Math.random()*v),l>0?l--:o<3||$===hi?e.onState("lost",$===hi?w:""):h()}async function h(){let $=await e.diagnose();o>=3&&!a&&e.onState($,"")}function m(){n?.readyState===WebSocket.OPEN&&n.send(e.ping)}window.setInterval(()=>{n&&(r++,r===4?m():r>=8&&p(0,""))},1e3);function g(){if(!(a||i||document.visibilityState==="hidden")){if(!n)return u();r>=4||(r=4,m())}}return window.addEventListener("online",g),window.addEventListener("pageshow",g),document.addEventListener("visibilitychange",g),u(),{send($){return n?.readyState!==WebSocket.OPEN?!1:(n.send($),!0)},moving($){c=$},wake(){i=!1,u()},stop(){a=!0,window.clearTimeout(s),d()}}}var Id=new Set([503,429]),Rd="The server could not be asked just now. Try again.",Wd=5e3;function $i(t,e,n){let o=Dd(n),r=`${t}/api/sessions/${e}`,s=async(a,i)=>qd(await o(a,i));return{files:`${r}/export`,operations:()=>s(`${r}/operations`),prediction:a=>s(`${r}/predict?parameter=${encodeURIComponent(a)}`),recipe:()=>s(`${r}/recipe`),samples:()=>s(`${r}/samples`),batch:()=>s(`${r}/batch`),branches:()=>s(`${r}/branches`).then(({branches:a})=>a),choices:()=>s(`${t}/api/choices`),thumbnails:a=>s(`${t}/api/thumbnails/${a}`),derivation:(a,i,l)=>s(`${r}/derivation?quantity=${encodeURIComponent(a)}&${i}`,{signal:l}),equations:(a,i,l)=>s(`${r}/equations?${a.map(c=>`quantity=${encodeURIComponent(c)}`).join("&")}&${i}`,{signal:l}),fieldModule:async a=>Fd(await o(`${t}/${a}`)),field:({across:a,up:i,sample:l=0,neurons:c=[]},u)=>{let d=c.map(p=>`&neuron=${encodeURIComponent(p)}`).join("");return s(`${r}/field?${gi(a,i)}&sample=${l}${d}`,{signal:u})},landscape:({across:a,up:i},l)=>s(`${r}/landscape?${gi(a,i)}`,{signal:l}),curves:({quantities:a,from:i=0,points:l,sample:c=null},u)=>{let d=a.map(h=>`quantity=${encodeURIComponent(h)}`).join("&"),p=c===null?"":`&sample=${c}`;return s(`${r}/curves?${d}&from=${i}&points=${l}${p}`,{signal:u})},compare:(a,i)=>s(`${r}/compare`,{...je(a),signal:i}),variation:a=>s(`${r}/variation`,je(a)).then(({recipe:i})=>i),gradientChecks:()=>s(`${r}/gradient-check`),check:(a,i)=>s(`${r}/check?${i}`,je({text:a})),quantities:()=>s(`${r}/quantities`).then(({quantities:a})=>a),tour:a=>s(`${t}/api/lesson?${a}`),stopCheck:(a,i)=>s(`${t}/api/lesson/${a}/check`,je({given:i})),stopAnswer:(a,i)=>s(`${t}/api/lesson/${a}/answer?${i}`),article:()=>s(`${t}/api/article`),links:()=>s(`${r}/links`,{method:"POST"}),table:async({from:a,to:i,stride:l},c,u)=>Bd(await o(`${r}/export/run.csv?from=${a}&to=${i}&stride=${l}`,{signal:u}),c)}}async function vi(t){try{let e=AbortSignal.timeout(Wd),n=await fetch(`${t}/healthz`,{cache:"no-store",signal:e});if(n.status>=500)return"lost";let{status:o}=await n.json().catch(()=>({}));return o==="ok"?"blocked":"portal"}catch{return"lost"}}function Pd(t,e,n){let o=Number(t??1),r=(o>0?o:1)*1.5**(e-1);return 1e3*Math.min(r,10)*(.5+n)}function Dd(t){let e=0;function n(o,r){return t(++e),new Promise((s,a)=>{let i=(u,d)=>{clearTimeout(c),r?.removeEventListener("abort",l),t(--e),u(d)},l=()=>i(a,r?.reason),c=setTimeout(()=>i(s,void 0),o);r?.addEventListener("abort",l)})}return async function(r,s={}){for(let a=1;;a++){let i=await fetch(r,s);if(!Id.has(i.status)||a>5)return i;await i.body?.cancel(),s.signal?.throwIfAborted(),await n(Pd(i.headers.get("retry-after"),a,Math.random()),s.signal)}}}function je(t){return{method:"POST",headers:{"content-type":"application/json"},body:JSON.stringify(t)}}function gi(t,e){let n=(o,r,s)=>`${o}=${encodeURIComponent(s.name)}&${o}_first=${s.first}&${o}_last=${s.last}&${r}=${s.count}`;return n("across","columns",t)+(e?`&${n("up","rows",e)}`:"")}async function Fd(t){if(t.ok)return t.arrayBuffer();throw await qn(t)}async function qd(t){if(t.ok)return t.json();throw await qn(t)}async function qn(t){let{refused:e}=await t.json().catch(()=>({}));return new Error(e??Rd)}async function Bd(t,e){if(!t.ok||!t.body)throw await qn(t);let n=[],o=0;for(let r=t.body.getReader();;){let{done:s,value:a}=await r.read();if(s)return new Blob(n,{type:"text/csv"});n.push(new Blob([a])),o+=a.reduce((i,l)=>i+(l===10?1:0),0),e(o)}}var{session:Hn="",root:bt="",watching:ki}=document.body.dataset,At=t=>({read:()=>Ze(t),write:e=>Qe(t,e)}),oe=t=>document.querySelector(t),it=Rr(location.search),H=Nr(At("backstep.panel"),{projector:it.projector,writeProjector:t=>$o(Wr(location.search,t)),isFirstVisit:ki===void 0&&!it.embedded&&!it.projector&&location.hash==="",hidden:it.hidden}),ee=t=>wi(()=>H.panel.value===t&&!H.folded.value),jn=ee("numbers"),[Un,Ke,xi,Ei]=Array.from({length:4},()=>ne(!1)),Si=ne("automatic"),Mi=ne(null),Kn=ne(0),Vn=ne(null),T=wr({watching:ki!==void 0,locks:it.locks}),F=$i(bt,Hn,t=>T.waiting.value=t),Gn=new URL(`${bt}/ws/${Hn}`,location.href);Gn.protocol=Gn.protocol.replace("http","ws");var Lt=mi(Gn.href,{onOpen:()=>{Bn.opened(),Hd.reopened(),jd.reopened(),document.hidden&&Oi()},onText:t=>Bn.text(t),onBinary:t=>Bn.binary(t),onClose:t=>zn.closed(t),onState:(t,e)=>{T.reason.value=e,T.connection.value=t},ping:cr,diagnose:()=>vi(bt)}),zn=fi(Lt.send),Bn=gr(T,zn,Lt),D=tr(Jo(T,zn,F),T);Xo(T,F);var Jn=or(T,D,F);Zo(T,F.derivation);Ar(T);var Ct=Yo(T,D),[Gd,Ti]=[ee("settings"),ee("data")],Xn=br(T,D,F,wi(()=>Gd.value||Ti.value||Mi.value!==null)),Hd=$r(T,{send:Lt.send,edited:()=>Ct.place.value?.name??null,everything:()=>jn.value||Ti.value||(T.moment.value?.of??0)>0}),K=Mr(T,D,{fetchPath:()=>F.tour(tt(T.notation.value)),fetchRecipe:F.recipe,check:F.stopCheck,fetchAnswer:t=>F.stopAnswer(t,tt(T.notation.value)),openShare:()=>Ke.value=!0,pointOut:(t,e)=>Xs(t==="E_total"?oe("#error"):Js(_t,t),e),place:At("backstep lesson"),progress:At("backstep lesson answers"),address:{read:mo,write:go}}),jd=Cr(T,{send:Lt.send,stop:()=>K.open.value?K.place.value+1:null});er(T,it.unknown);function Oi(){Lt.send(ur(document.hidden))}document.addEventListener("visibilitychange",Oi);So();lr(T,{notation:At("backstep.notation"),scheme:At("backstep.colours"),shortcuts:At("backstep.shortcuts")});ft(()=>{document.documentElement.dataset.theme=T.scheme.value});ft(()=>{T.notation.value&&Ud(K.rewrite)});var _t=oe(".diagram"),bi=_t.closest(".stage"),Ai=Vs(_t,{point:D.point,press:(t,e)=>{T.selected.value!==t&&H.open("explain"),Ct.press(e,bi.getBoundingClientRect(),t)},edit:(t,e,n)=>Ct.open(e,bi.getBoundingClientRect(),t,n),scrub:(t,e)=>{let n=Ct.drag(e);n&&Lo(t,n.value,n.change)}}),Ci={travel:t=>{D.scrubTo(t)},choose:D.choose},Li=()=>Ei.value=!0,_i=oe("#strip"),Ni=[Fn(_i,{...Ci,enlarge:Li})];ft(()=>{let[t,e]=[T.network.value,T.frame.value];Kn.value,!(!t||!e)&&(Ai.update({network:t,frame:e,drafts:T.drafts.value,selected:T.selected.value,lit:Vn.value,theme:T.theme.value,writing:T.writing.value,factors:K.isQuiet.value?[]:T.factors.value,moment:T.drawn.value}),zs(_t,T.spokenOf.value))});ft(Ii);function Ii(){let[t,e,n]=[T.curve.value,T.frame.value,T.network.value];if(!t||!e||!n)return;let{branches:o,edits:r}=T.history.value,s=T.connection.value==="open",a={curve:t,frame:e,epochs:T.epochs.value,samples:n.samples,isKnown:T.knows.value("E_total"),others:o.map(i=>({...i,curve:T.branchCurves.value.get(i.id)??null})),edits:r.map(i=>({...i,text:T.writing.value.numbersIn(i.text)})),scale:Si.value,canTravel:s&&!T.watching,theme:T.theme.value,writing:T.writing.value};for(let i of Ni)i.update(a)}new ResizeObserver(()=>Kn.value++).observe(_t);ft(()=>{wo(H.panel.value),document.body.classList.toggle("folded",H.folded.value);let t=H.width.value;document.body.style.setProperty("--panel-width",t===null?"":`${t}px`)});ft(()=>{document.documentElement.classList.toggle("projector",H.projector.value)});document.body.classList.toggle("embedded",it.embedded);yo(it.hidden);var Kd=t=>t==="lesson"?K.open.value:!it.hidden.has(t);ft(()=>{K.open.value?H.open("lesson"):H.panel.peek()==="lesson"&&H.open("explain")});var Ve={...D,explain:t=>{D.explain(t),H.open("explain")}};function R(t,e,n={}){let o=f`<${e} store=${T} actions=${D} ...${n} />`;yi(f`<${ho.Provider} value=${T.writing}>${o}<//>`,oe(t))}var Ri={open:D.open,onFault:t=>{T.notice.value=t}},Wi=F.article;R("#banner",Pr,{root:bt,wake:()=>Lt.wake()});T.watching?R("#transport",as,{fetchPath:F.tour}):R("#transport",ns);R("#progress",qa);yi(f`<${rs} ...${{store:T,actions:D,enlarge:Li}} />`,_i.appendChild(document.createElement("div")));R("#predict-switch",ga);R("#question",$a);R("#history",Fa);var Vd={store:T,actions:D,server:F,settings:Xn,opened:Jn,show:R,resized:Kn,isOpen:ee},zd=Ir({...Vd,planOf:Ai.plan,isHidden:it.hidden.has("plane")});R("#error",Pa,{actions:Ve,data:zd});R("#rule",za,{begin:Xn.begin,edited:Mi,workbench:H,lit:Vn,fetchArticle:()=>Jn.getChoices().then(({article:t})=>t)});var Jd=t=>Vn.value=t,Pi=No(bt);R("#inspector",Yr,{fetchEquations:F.equations,typeset:Pi,light:Jd,copy:vo});R("#settings",Ba,{begin:Xn.begin});R("#open-menu",ka,{opened:Jn,openFile:t=>Ye(t,Ri)});R("#view-menu",Ma,{workbench:H,shortcutsOpen:xi});R("#live",la);R("#shortcuts",Ta,{open:xi});R("#first-minute",wa,{workbench:H,follow:()=>{K.show()},toolbar:le});R("#tabs",Ea,{workbench:H,available:Kd});R("#panel-edge",ba,{workbench:H});R("#projected",xa,{workbench:H});R("#matrices",oa,{open:jn,actions:Ve});R("#gradients",qr,{fetchChecks:F.gradientChecks,actions:Ve});R("#check",fa,{check:t=>F.check(t,tt(T.notation.value)),fetchRight:F.quantities,recall:()=>Ze("backstep check","sessionStorage")??"",remember:t=>Qe("backstep check",t,"sessionStorage")});R("#numbers",sa,{open:jn,actions:Ve});R("#preview",aa,{place:Ct.place});R("#editor",ia,{place:Ct.place});R("#lesson",Wa,{lesson:K,fetchArticle:Wi,fetchDerivation:F.derivation,typeset:Pi,root:bt});R("#about",()=>{let t=()=>Un.value=!1;return f`<${Aa} ...${{open:Un.value,close:t,store:T,fetchArticle:Wi,run:K.attempt}} />`});R("#large-curve",Ga,{open:Ei,scale:Si,mount:t=>{Ni.push(Fn(t,Ci,{large:!0})),Ii()}});R("#share",()=>{let t=()=>Ke.value=!1,e=r=>{Ao(_t.querySelector("svg"),r)},n=async(r,s,a)=>ie(await F.table(r,s,a),"backstep-run.csv"),o={fetchLinks:F.links,query:fn(location.search),files:F.files,save:e,fetchTable:n,store:T};return f`<${Qa} ...${{open:Ke.value,close:t,...o}} />`});function Yn(t,e){let n=oe(t);return n.addEventListener("click",e),n}Yn("#about-button",()=>Un.value=!0);var Xd=Yn("#share-button",()=>Ke.value=!0),Di=Yn("#lesson-button",()=>{if(!K.open.value)return void K.show();ee("lesson").value?K.close():H.open("lesson")});ft(()=>Di.setAttribute("aria-expanded",String(K.open.value)));Di.hidden=Xd.hidden=T.watching;xo();To(D.free);if(!T.watching){let t={play:D.toggle,step:D.step,back:D.back,reset:D.reset},e={undo:D.undo,redo:D.redo,nextStop:K.next,previousStop:K.back};Oo({...t,...e},o=>ar(T.shortcuts.value,o)),Eo(Ri),history.replaceState(null,"",`${bt}/s/${Hn}${location.search}${location.hash}`);let[n]=performance.getEntriesByType("navigation");K.follow(n?.type!=="reload"),addEventListener("hashchange",()=>K.follow())}
