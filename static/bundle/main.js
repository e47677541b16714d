import{A as ho,B as mo,C as Se,D as Q,a as L,b as ce,c as en,d as X,e as ke,f as it,g as U,h as We,i as tn,j as O,k as so,l as xe,m as Pe,n as io,o as lt,p as lo,s as co,t as uo,u as po,v as Ee,w as fo,x as nn,y as on,z as f}from"./chunk-FVANCGUJ.js";import{computed as Li,effect as me,signal as he,untracked as cf}from"@preact/signals";import{render as Ni}from"preact";function go(){return location.hash}function $o(e){history.replaceState(null,"",e||location.pathname+location.search)}function vo(e){history.replaceState(null,"",location.pathname+e+location.hash)}async function bo(e){try{return await navigator.clipboard.writeText(e),!0}catch{return Qi(e)}}function Qi(e){let t=document.createElement("textarea");t.className="out-of-sight",t.value=e,document.body.append(t),t.select();let n=document.execCommand("copy");return t.remove(),n}function ct(e,t){let n=document.createElement("a");n.href=URL.createObjectURL(e),n.download=t,n.click(),setTimeout(()=>URL.revokeObjectURL(n.href),1e4)}function wo(e){let t=document.documentElement;function n(){let o=e.offsetHeight,r=o>0&&o<=.25*innerHeight;e.classList.toggle("sticky",r),t.style.setProperty("--dock-height",r?`${o}px`:"0px")}new ResizeObserver(n).observe(e),addEventListener("resize",n)}var el=document.querySelectorAll("[data-panel]");function yo(e){for(let t of el)t.role="tabpanel",t.setAttribute("aria-labelledby",`tab-${t.dataset.panel}`),t.hidden=t.dataset.panel!==e}function ko(e){for(let t of e)for(let n of document.querySelectorAll(`[data-region="${t}"]`))n.classList.add("left-out")}function xo(){for(let e of document.querySelectorAll(".skip"))e.addEventListener("click",t=>{t.preventDefault(),document.querySelector(e.dataset.to??"")?.focus()})}var tl="button, a[href]",nl={ArrowRight:(e,t)=>(e+1)%t,ArrowLeft:(e,t)=>(e+t-1)%t,Home:()=>0,End:(e,t)=>t-1};function ut(e,t){e.setAttribute("role","toolbar"),e.setAttribute("aria-label",t);let n=null;function o(){return[...e.querySelectorAll(tl)].filter(a=>!a.closest("[popover]")&&!a.matches(":disabled")&&a.checkVisibility())}function r(){let a=o();(!n||!a.includes(n))&&(n=a[0]??null);for(let s of a){let i=s===n?0:-1;s.tabIndex!==i&&(s.tabIndex=i)}}e.addEventListener("focusin",a=>{let s=a.target;o().includes(s)&&(n=s,r())}),e.addEventListener("keydown",a=>{let s=o(),i=s.indexOf(a.target),l=nl[a.key]?.(i,s.length);i<0||l===void 0||a.ctrlKey||a.metaKey||a.altKey||(a.preventDefault(),s[l].focus())}),new MutationObserver(r).observe(e,{subtree:!0,childList:!0,attributes:!0,attributeFilter:["disabled","hidden","href"]}),addEventListener("resize",r),r()}function Eo(){for(let[e,t]of[["#header-bar","Page"],["#rule","The rule"]])ut(document.querySelector(e),t);wo(document.querySelector(".dock")),xo()}function So(e){addEventListener("dragover",t=>{t.dataTransfer?.types.includes("Files")&&t.preventDefault()}),addEventListener("drop",t=>{let n=t.dataTransfer?.files[0];n&&(t.preventDefault(),t.target instanceof HTMLTextAreaElement?ol(t.target,n,e):rn(n,e))})}async function rn(e,{open:t,onFault:n}){if(e.size>6e4)return n(`“${e.name}” is larger than a recipe can be here (${6e4/1e3} kB).`);try{let o=JSON.parse(await e.text());await t(o.recipe??o)}catch{n(`“${e.name}” is no recipe: it could not be read as JSON.`)}}async function ol(e,t,{onFault:n}){if(t.size>2*5e4)return n(`“${t.name}” is too long to be checked here. Use backstep check.`);let o=new Uint8Array(await t.arrayBuffer()),r=`${o[0]} ${o[1]}`;e.value=new TextDecoder(r==="255 254"?"utf-16le":r==="254 255"?"utf-16be":"utf-8").decode(o),e.dispatchEvent(new Event("input",{bubbles:!0}))}var rl="backstep.height";function al(){let e=document.documentElement;if(e.scrollHeight>e.clientHeight)return e.scrollHeight;let t=document.querySelector("main"),n=Math.max(...[...t.children].map(o=>o.getBoundingClientRect().bottom));return Math.ceil(n+parseFloat(getComputedStyle(t).paddingBottom))}function Mo(){if(parent===window)return;let e=0,t=()=>{let o=al();o!==e&&(e=o,parent.postMessage({type:rl,height:o},"*"))},n=new ResizeObserver(t);for(let o of document.querySelectorAll("main, main > *, #banner"))n.observe(o)}var To="input, select, textarea, [contenteditable]",sl="[role=tablist], [role=slider], [role=separator], [role=grid]";function Oo(e){document.addEventListener("keydown",t=>{let n=t.target.closest(To);t.key==="Escape"&&!t.defaultPrevented&&!n&&!document.querySelector("dialog[open]")&&e()})}function Ao(e,t){document.addEventListener("keydown",n=>{let o=n.target,r=o.closest(To);if((n.ctrlKey||n.metaKey)&&n.key.toLowerCase()==="z"&&!r){n.preventDefault(),n.shiftKey?e.redo():e.undo();return}if(n.ctrlKey||n.metaKey||n.altKey||n.defaultPrevented)return;let a=t(n.key);!a||r||document.querySelector("dialog[open]")||n.key.startsWith("Arrow")&&o.closest(sl)||n.key===" "&&o.closest("button, a, summary, [role=button]")||(n.preventDefault(),e[a]())})}var il=["fill","stroke","stroke-width","stroke-dasharray","font-size","font-weight","font-family","text-anchor","dominant-baseline","opacity","paint-order","visibility"];function ll(e){let t=e.cloneNode(!0),n=e.querySelectorAll("*");t.querySelectorAll("*").forEach((i,l)=>{let c=getComputedStyle(n[l]);for(let u of il)i.setAttribute(u,c.getPropertyValue(u));for(let u of["class","tabindex","role","aria-label","data-name"])i.removeAttribute(u)});let o=document.createElementNS("http://www.w3.org/2000/svg","rect"),r=e.closest(".card");for(let[i,l]of Object.entries({width:"100%",height:"100%",fill:getComputedStyle(r).backgroundColor}))o.setAttribute(i,l);let{width:a,height:s}=e.viewBox.baseVal;t.setAttribute("width",String(a)),t.setAttribute("height",String(s));for(let i of t.querySelectorAll('[fill="rgba(0, 0, 0, 0)"][stroke="none"]'))i.remove();return t.prepend(o,...cl(e,a,s)),t.setAttribute("xmlns","http://www.w3.org/2000/svg"),t.setAttribute("font-family",getComputedStyle(e).fontFamily),new XMLSerializer().serializeToString(t)}function cl(e,t,n){let o=e.parentElement?.querySelector("canvas");if(!o)return[];let r=document.createElementNS("http://www.w3.org/2000/svg","image");for(let[a,s]of Object.entries({href:o.toDataURL(),width:t,height:n}))r.setAttribute(a,String(s));return[r]}async function _o(e,t){let n=new Blob([ll(e)],{type:"image/svg+xml"});ct(t==="svg"?n:await ul(n,e),`backstep.${t}`)}async function ul(e,t){let n=new Image;n.src=`data:image/svg+xml;charset=utf-8,${encodeURIComponent(await e.text())}`,await n.decode();let o=document.createElement("canvas");return o.width=2*t.clientWidth,o.height=2*t.clientHeight,o.getContext("2d")?.drawImage(n,0,0,o.width,o.height),new Promise((r,a)=>o.toBlob(s=>s?r(s):a(new Error("The browser made no picture.")),"image/png"))}function Lo(e,t,n){if(e.button!==0)return;let o=e.currentTarget,r=!1,a=new AbortController,s={signal:a.signal};window.addEventListener("pointermove",i=>{if(i.pointerId!==e.pointerId)return;let l=i.clientX-e.clientX;!r&&Math.abs(l)<5||(r=!0,document.documentElement.classList.add("scrubbing"),n(Number((t+Math.round(l/4)*.01).toFixed(12))))},s);for(let i of["pointerup","pointercancel"])window.addEventListener(i,()=>{a.abort(),document.documentElement.classList.remove("scrubbing"),r&&o.addEventListener("click",Co,{capture:!0,once:!0}),setTimeout(()=>o.removeEventListener("click",Co,{capture:!0}),0)},s)}function Co(e){e.stopImmediatePropagation(),e.preventDefault()}function an(e,t="localStorage"){try{return globalThis[t].getItem(e)}catch{return null}}function sn(e,t,n="localStorage"){try{globalThis[n].setItem(e,t)}catch{return}}var No=null;function Io(e){return async(t,n)=>{No??=pl(e);let{default:o}=await No;o.render(n,t,{output:"html",throwOnError:!1,strict:!1,trust:({command:r})=>r==="\\htmlData"||r==="\\htmlClass"})}}function pl(e){let t=document.createElement("link");return t.rel="stylesheet",t.href=`${e}/static/vendor/katex@0.19.1/katex.min.css`,document.head.append(t),import("katex")}import{batch as pn}from"@preact/signals-core";import{effect as ml}from"@preact/signals-core";var ge={net:"net",out:"out",target:"target",rate:"eta",delta_sign:"1",weights:"numbered",decimals:"9",comma:"false"},dl={eta:"η",alpha:"α",epsilon:"ε"},[ln,fl]=[2,15],Fe={net:[["net","net"],["z","z"]],out:[["out","out"],["a","a"]],target:[["target","target"],["ideal","ideal"],["y","y"]],rate:[["eta","η"],["alpha","α"],["epsilon","ε"]],delta_sign:[["1","∂E/∂net"],["-1","−∂E/∂net"]],weights:[["numbered","w5"],["row_first","w_o1,h1 (to, from)"],["column_first","w_h1,o1 (from, to)"]],decimals:Array.from({length:fl-ln+1},(e,t)=>[String(ln+t),String(ln+t)]),comma:[["false","0.5"],["true","0,5"]]};function Ro(e){let t={};try{t={...JSON.parse(e??"{}")}}catch{}let n=Object.entries(t).filter(([o,r])=>Fe[o]?.some(([a])=>a===r));return{...ge,...Object.fromEntries(n)}}function ee(e){let t=Object.entries(e).filter(([n,o])=>ge[n]!==o);return new URLSearchParams(t).toString()}function Wo(e){let[t,n]=[Number(e.decimals),e.comma==="true"],{net:o,out:r,target:a,weights:s}=e;function i(p,m=t){if(p===void 0)return"…";let h=We(p,Math.min(m,t));return n?h.replace(".",","):h}function l(p,m){return i(e.delta_sign==="-1"?-p:p,m)}function c(p){return p.kind!=="weight"||s==="numbered"?p.name:s==="row_first"?`w_${p.to},${p.from}`:`w_${p.from},${p.to}`}function u(p){return p.replace(/(?<![A-Za-z])([∂d]?)(net|out|target)(?![A-Za-z])/g,(m,h,g)=>h+e[g])}function d(p){return n?p.replace(/(?<![\w.])(\d+)\.(?=\d)/g,"$1,"):p}return{notation:e,decimals:t,numbersIn:d,net:o,out:r,target:a,rate:dl[e.rate],number:i,delta:l,name:c,letters:u}}var cn=["operation","neuron","layer","phase"];function te(e){return cn.includes(e)}function Po(e){return{...e,indices:new Map(e.operations.map(t=>[t.quantity,t.index]))}}function Do({operations:e,starts:t},n,o){return o>=e.length?null:n==="operation"?o+1:t[n].find(r=>r>o)??e.length}function un({starts:e},t,n){return n<=0?null:t==="operation"?n-1:e[t].findLast(o=>o<n)??0}function Fo(e,t,n){if(n===0)return 0;if(n===e.operations.length)return t.operations.length;let o=t.indices.get(e.operations[n-1].quantity);return o===void 0?0:o+1}function qo(e,t,n){if(!e)return{at:n,of:0,operation:null,group:[],knows:()=>!1,computed:new Set,used:new Set,flows:[]};let{operations:o,indices:r}=e,a=o.slice(un(e,t,n)??0,n),s=new Set(a.map(c=>c.at)),i=c=>{let u=r.get(c);return u===void 0?c:o[u].at},l=new Set(a.flatMap(c=>c.uses.map(i)));for(let c of s)l.delete(c);return{at:n,of:o.length,operation:a.at(-1)??null,group:a,knows:c=>(r.get(c)??-1)<n,computed:s,used:l,flows:a.flatMap(hl)}}function Bo(e,t){return t.size===0?e:e?{...e,knows:n=>!t.has(n)&&e.knows(n)}:{at:0,of:0,operation:null,group:[],computed:new Set,used:new Set,flows:[],knows:n=>!t.has(n)&&!n.endsWith("+")}}function hl({quantity:e,neuron:t,at:n,uses:o}){return e.startsWith("net_")?o.map(a=>({name:a,to:t,back:!1})):e.includes("/dout_")&&o[0].startsWith("delta_")?[{name:n,to:null,back:!0}]:[]}var Uo=1;function Go(e,t){let n=null,o=!1,r=new AbortController;ml(()=>{let[s,i]=[e.frame.value,e.network.value],{playing:l,iterations_per_s:c}=e.status.value;if(!s||!i)return;if(l&&(c===null||c>Uo)||e.progress.value!==null){o=!0;return}let{value:d}=xe(s,i),p={iteration:s.iteration,error:d,network:i},m=n?.network===i?n:null;n=p;let h=o;o=!1,!(!m||m.iteration===s.iteration&&!h)&&queueMicrotask(()=>e.say(gl(e,m,p,h)))});async function a({quantity:s,phase:i},l,c){r.abort(),r=new AbortController;let{signal:u}=r;if(e.playingSteps.value&&e.pace.value>Uo)return;let d=`Operation ${l} of ${c}, ${i}.`;if(e.hidden.value.has(s))return e.say(`${d} The lesson asks for this number.`);try{let{steps:p}=await t(s,ee(e.notation.value),u);u.aborted||e.say(`${d} ${p[p.length-1].spoken}.`)}catch{u.aborted||e.say(`${d} ${s}, its numbers could not be fetched just now.`)}}return{sayOperation:a}}function gl(e,t,n,o){let{number:r}=e.writing.value,a=`${o?"Paused. ":""}Iteration ${n.iteration}.`;if(!e.knows.value("E_total"))return te(e.stepBy.value)?`${a} Nothing is calculated yet.`:a;let s=n.error-t.error,i=s<0?"down":"up",l=Number.isFinite(s)?s===0?", as before":`, ${i} ${r(Math.abs(s))}`:"";return`${a} Total error ${r(n.error)}${l}.`}function Ho(e,t){let n=new Map;async function o(s,i,l=0,c=null){if(typeof i=="number"&&a(s,{value:i,revision:null}),n.has(s))return n.set(s,{value:i,sample:l,gesture:c}),{ok:!0};n.set(s,null);let u=await t.send({type:"edit",quantity:s,value:i,sample:l,gesture:c}),d=n.get(s);if(n.delete(s),d)return o(s,d.value,d.sample,d.gesture);let p=u.type==="applied";return a(s,p&&typeof i=="number"?{value:i,revision:u.revision}:null),p&&(e.notice.value=""),p?{ok:!0}:{ok:!1,message:u.message}}async function r(...s){let i=await o(...s);return i.ok||(e.notice.value=i.message),i}function a(s,i){let l=new Map(e.drafts.value),c=e.frame.value?.revision??-1;i&&(i.revision===null||i.revision>c)?l.set(s,i):l.delete(s),e.drafts.value=l}return{edit:r,tryEdit:o}}import{effect as $l}from"@preact/signals-core";var vl=7,bl=5;function jo(e,t,n){$l(()=>{let[r,a]=[e.frame.value,e.question.peek()];!a||!r||(a.iteration!==r.iteration||a.revision!==r.revision)&&(e.question.value=null)});function o(){let r=e.network.value;if(!r)return[];let{frozen:a,train_biases:s}=r.settings;return r.names.parameters.filter(i=>!a.includes(i)&&(s||i.startsWith("w")))}return{async step(){let[r,a]=[e.frame.value,o()],s=e.stepBy.value==="iteration"&&!e.status.value.playing;if(!e.predicting.value||!s||!r||a.length===0||e.question.value)return t();let i=a[(r.iteration*vl+bl)%a.length];return e.question.value={parameter:i,iteration:r.iteration,revision:r.revision},{ok:!0}},async predict(r){let a=e.question.value;if(a){e.question.value=null;try{let{parameter:s,answer:i,why:l,iteration:c,revision:u}=await n(a.parameter);if(c!==a.iteration||u!==a.revision)return;let{right:d,tried:p}=e.score.value,m=i===r;e.score.value={right:d+(m?1:0),tried:p+1,last:{hit:m,parameter:s,answer:i,why:l}}}catch(s){e.notice.value=s.message}await t()}},setPredicting(r){e.predicting.value=r,e.question.value=null,e.score.value={right:0,tried:0,last:null}}}}function Ko(e,t){let n=null,o=0,r=0;return{async scrubTo(a){if(n=a,o&&!e.progress.value)return;let s=++r;for(o=s;n!==null;){let i=n;n=null,await t({type:"seek",iteration:i})}o===s&&(o=0)}}}import{effect as zo}from"@preact/signals-core";var Vo=1e3,wl=1e3,yl="start",oe={ok:!0};function Jo(e,t,{fetchOperations:n,onOperation:o,onStep:r}){let a=null,s="start",i=!1,l,c=()=>e.stepBy.value,u=()=>te(e.stepBy.value)&&!e.status.value.playing;function d(){let x=e.network.value;return x?(a?.network!==x&&(a={network:x,calculation:n().then(Po)}),a.calculation):null}zo(()=>{let[x,k]=[e.frame.value,e.network.value];if(!u()||!x||!k){e.cursor.value=null;return}e.cursor.peek()?.iteration!==x.iteration&&p(x.iteration),d()?.then(E=>k===e.network.peek()&&m(E),E=>{a=null,e.stepBy.value="iteration",e.notice.value=E.message})}),zo(()=>{u()||y()});function p(x){let k=e.cursor.peek()?.calculation??null,E=s==="end"?k?.operations.length??0:0;e.cursor.value={calculation:k,iteration:x,at:E},s="start",i=!1}function m(x){let k=e.cursor.peek();if(!k||k.calculation===x)return;let E=k.calculation?Fo(k.calculation,x,k.at):k.at;e.cursor.value={...k,calculation:x,at:E}}function h(x){let k=e.cursor.peek();k?.calculation&&(e.cursor.value={...k,at:x},x>0&&o(k.calculation.operations[x-1]))}function g(x){h(x);let k=e.cursor.peek()?.calculation?.operations??[];x>0&&r(k[x-1],x,k.length)}async function $(x,k){if(i)return oe;i=!0,s=x;let E=await k(),A=()=>{i=!1,s="start"};return E.ok?i&&setTimeout(A,wl):A(),E}function w(){let x=e.network.value;return e.stepBy.value!=="epoch"||!x?1:Math.ceil(x.samples/(x.settings.batch_size||x.samples))}async function v(){if(!u()){for(let E=w();E>0;E-=Vo){let A=await t.step(Math.min(E,Vo));if(!A.ok)return A}return oe}let x=e.cursor.value;if(!x?.calculation)return oe;let k=Do(x.calculation,c(),x.at);return k===null?$("start",()=>t.step(1)):(g(k),oe)}async function b(){let x=e.frame.value?.iteration??0;if(!u())return x>0?t.back(Math.min(x,w())):oe;let k=e.cursor.value;if(!k?.calculation)return oe;let E=un(k.calculation,c(),k.at);if(E!==null)g(E);else if(x>0)return $("end",()=>t.back(1));return oe}function y(){clearTimeout(l),e.playingSteps.value=!1}async function S(){let x=await v();e.playingSteps.peek()&&(x.ok?l=setTimeout(S,1e3/e.pace.peek()):y())}return{step:v,back:b,async play(){return u()?(e.playingSteps.value=!0,await S(),oe):t.play(e.speed.value)},async pause(){return y(),e.status.value.playing?t.pause():oe},setPace(x){e.pace.value=x,e.playingSteps.value&&(clearTimeout(l),l=setTimeout(S,1e3/x))},setStepBy(x){e.stepBy.value=x},rewind(){y(),h(0)},async showUpTo(x){y(),e.status.value.playing&&await t.pause();let k=await d(),E=x===yl?-1:k?.indices.get(x);return!k||E===void 0?{ok:!1,message:`No operation of this network gives ${x}.`}:(te(e.stepBy.value)||(e.stepBy.value="operation"),m(k),h(E+1),oe)},showEverything(){e.stepBy.value="iteration"}}}var kl="The starting values are back. Undo, or Ctrl-Z, brings the run back.";function Xo(e,t,n){async function o(c){e.notice.value="";let u=await t.send(c);return e.advice.value="",u.type==="applied"?{ok:!0}:(u.reason!=="stopped"&&(e.notice.value=u.message),{ok:!1,message:u.message})}let r=xl(e),a=()=>o({type:"pause"}),s={step:c=>o({type:"step",count:c}),back:c=>o({type:"back",count:c}),play:(c,u=null)=>o({type:"play",iterations_per_s:c,until:u}),pause:a},i=Jo(e,s,{fetchOperations:n.operations,onOperation:({quantity:c})=>r.explain(c),onStep:Go(e,n.derivation).sayOperation});async function l(c,u){let d=e.history.value[c],p=await o({type:c});return p.ok&&e.say(`${u}: ${d??"the last command"}.`),p}return{carryOut:o,...r,...Ho(e,t),...Ko(e,o),...i,...jo(e,i.step,n.prediction),stop:a,undo:()=>l("undo","Undone"),redo:()=>l("redo","Redone"),choose:c=>o({type:"choose",branch:c}),run:s.play,toggle:()=>e.progress.value?a():e.status.value.playing||e.playingSteps.value?i.pause():i.play(),reset:async()=>{i.rewind();let c=await o({type:"reset"});return c.ok&&(e.advice.value=kl),c},seek:c=>o({type:"seek",iteration:c}),open:c=>o({type:"open",recipe:c}),write:c=>{e.notation.value={...e.notation.value,...c}},dismiss:()=>{e.notice.value=e.advice.value=""}}}function xl(e){return{select(t){let[n,o]=[e.network.value,e.selected.value];if(t===o)return;let r=n&&L(n),[a,s]=[r?.get(o??""),r?.get(t??"")],l=a&&a.kind===s?.kind?ce(a).indexOf(e.quantity.value):0;pn(()=>{e.selected.value=t,s&&(e.quantity.value=ce(s)[Math.max(0,l)]??"")})},point(t,n,o){e.pointed.value=t===null?null:{name:t,x:n,y:o}},explainIfKnown(t){let n=e.network.value;n&&L(n).has(en(t))&&this.explain(t)},free(){pn(()=>{e.selected.value=e.pointed.value=null,e.quantity.value=""})},explain(t){pn(()=>{e.selected.value=en(t),e.quantity.value=t})}}}import{effect as El}from"@preact/signals-core";function Yo(e,t){let n="";El(()=>{let{branches:o}=e.history.value,r=o.map(({id:s,end:i})=>`${s} ${i}`).join(", ");if(r===n)return;n=r;let a=e.branchCurves.peek();if(o.length===0){a.size>0&&(e.branchCurves.value=new Map);return}t.branches().then(s=>{r===n&&(e.branchCurves.value=new Map(s.map(i=>[i.id,i])))},()=>{})})}import{signal as Sl}from"@preact/signals-core";function Zo(e,t){let n=Sl(null),o=0;function r(s){let i=e.network.value&&L(e.network.value).get(s);return!e.keeps("numbers")&&i&&it(i)?i:null}function a(s,i,l,c=null){t.select(l),r(l)&&(n.value={name:l,x:s.x-i.x+s.width/2,y:s.y-i.y+s.height/2,typed:c})}return{place:n,open:a,press(s,i,l){e.selected.value===l?a(s,i,l):t.select(l)},drag(s){let[i,l]=[r(s),e.frame.value],c=i&&l?X(i,l):void 0;if(!i||!l||c===void 0)return null;let[u,d]=[ke(i,l),`drag ${++o}`];return{value:c,change:p=>{t.edit(s,p,u,d)}}}}}import{effect as Ml}from"@preact/signals-core";var Tl=300;function Qo(e,t){let n=null,o={subject:"",state:""},r=-1/0,a,s=({iteration:c,revision:u})=>`${c} ${u}`;function i(){clearTimeout(a);let[c,u]=[e.quantity.peek(),e.frame.peek()],d=ee(e.notation.peek()),p=`${c} ${d}`;if(n&&(n.subject!==p||!c)&&(n.stop.abort(),n=null),n||!c||!u)return;let m=o.subject===p,h=e.derivation.peek();if(m&&h?.quantity===c&&s(h)===s(u)||m&&o.state===s(u))return;let $=r+Tl-performance.now();if(e.status.peek().playing&&m&&$>0){a=setTimeout(i,$);return}o={subject:p,state:s(u)},r=performance.now(),l(c,d,p)}async function l(c,u,d){let p=new AbortController;n={subject:d,stop:p};try{let m=await t(c,u,p.signal);if(p.signal.aborted)return;e.derivation.value=m,e.fault.value=""}catch(m){if(p.signal.aborted)return;e.fault.value=m.message}n=null,i()}Ml(()=>{e.quantity.value,e.frame.value,e.notation.value,e.status.value,i()})}var er={numbers:"This page keeps the weights, biases, inputs and targets as they are.",rule:"This page keeps the rule as it is.",network:"This page keeps its network and its data."};function tr(e,t){let n=(r,a)=>async(...s)=>{let i=a(...s);return t.watching||!t.keeps(i)?r(...s):(t.notice.value=er[i],{ok:!1,message:er[i]})},o=r=>t.network.value&&L(t.network.value).has(r)?"numbers":"rule";return{...e,edit:n(e.edit,o),tryEdit:n(e.tryEdit,o),open:n(e.open,()=>"network")}}import{effect as Ol}from"@preact/signals-core";function nr(e,t){if(t.length===0)return;let n=Ol(()=>{e.frame.value&&queueMicrotask(()=>{n(),e.notice.value=t.join(" ")})})}import{computed as fn,effect as _l,signal as ar}from"@preact/signals-core";import{computed as dn,signal as or}from"@preact/signals-core";function rr(e,{server:t,getChoices:n,open:o,isArticle:r,onChosen:a}){let s=or(null),i=or(0),l=0,c=dn(()=>{if(r.value)return Ee;let m=e.recipe.value?.data;return m&&"dataset"in m?m.dataset:null});async function u(){let m=await t.recipe();return{...m,rule:e.network.peek()?.settings??m.rule,edits:[]}}async function d(m){let h=++l;i.value+=1;try{let g=await m();if(h!==l)return{ok:!1,message:""};let $=await o(g.recipe);return $.ok&&(s.value=g,a(),e.say(Al(g))),$}catch(g){let{message:$}=g;return e.notice.value=$,{ok:!1,message:$}}finally{i.value-=1}}let p=m=>d(async()=>{let[h,g]=await Promise.all([n(),u()]),$=h.datasets.find(x=>x.name===m);if(!$)throw new Error(`There is no data set ${m} to choose.`);let w=nn(g.data,m),v=await t.suggestion(m,{...w,seed:g.seed}),b=s.peek(),y=b!==null&&on(b.recipe,g),S=m===Ee?h.article:v.recipe;return{name:m,way:"suggested",choice:$,suggestion:v,recipe:w.seed===void 0?S:{...S,data:{...S.data,seed:w.seed}},own:y?b.own:g,notes:[]}});return{openName:c,isUnderWay:dn(()=>i.value>0),choose:p,made:dn(()=>{let[m,h]=[s.value,e.recipe.value];return!m||!h||c.value!==m.name?null:on(m.recipe,h)?m:null}),keepOwn:()=>d(async()=>{let m=s.peek();if(!m)throw new Error("Choose a data set first.");let{data:h}=await u();return{...m,way:"own",...fo(m.own,m.choice,nn(h,m.name))}})}}function Al({way:e,suggestion:t,recipe:n,notes:o}){let r=n.network.layers.join("-");if(e==="own")return`${t.title}, with your network, ${r}. ${o.join(" ")}`.trim();let a=t.changes.map(({part:i,now:l})=>`${i}: ${l}`),s=a.length?`Changed: ${a.join("; ")}.`:"Nothing else changed.";return`${t.title} is open with the suggested network, ${r}. ${s} Undo brings back what was open before.`}function pt(e,t){return async function(o){let r=e.recipe.peek();e.recipe.value=o,e.opening.value+=1;let a=await t.open(o);return e.opening.value-=1,!a.ok&&e.recipe.peek()===o&&(e.recipe.value=r),a}}function sr(e,t,n,o=()=>{}){let r=ar(null),a=fn(()=>{let u=e.network.value?.unlike_article??[];return!u.includes("network")&&!u.includes("data")}),s=fn(()=>{let u=e.network.value;return u!==null&&e.history.value.edits.some(({quantity:d})=>L(u).has(d))});_l(()=>{let u=e.network.value;!u||a.value||Promise.all([n.recipe(),c()]).then(([d])=>{e.network.peek()===u&&(r.value=d)},()=>{})});let i=ar(null);async function l(){let{thumbnails:u}=await c();i.value??=await n.thumbnails(u)}async function c(){return e.choices.value=e.choices.peek()??await n.choices(),e.choices.value}return{title:fn(()=>{let u=e.network.value;return u?a.value?s.value?"The article’s network, edited":"The article’s network":po(u.layers,r.value,e.choices.value?.datasets??[]):""}),getChoices:c,thumbnails:i,getThumbnails:l,choosing:rr(e,{server:n,getChoices:c,isArticle:a,onChosen:o,open:pt(e,t)})}}import{effect as gn}from"@preact/signals-core";var qe=[["play","Play or pause"],["step","Step"],["back","Back"],["reset","Reset"],["nextStop","Next stop of the lesson"],["previousStop","Previous stop"]],Me={on:!0,keys:{play:" ",step:"ArrowRight",back:"ArrowLeft",reset:"r",nextStop:"n",previousStop:"p"}},Cl=new Set(["Tab","Enter","Escape","Shift","Control","Alt","Meta","Dead","Unidentified"]);function ir(e){try{let{on:t,keys:n}=JSON.parse(e??"");return qe.reduce((o,[r])=>{let a=n?.[r];return typeof a=="string"&&Ll(o,r,a)?hn(o,r,a):o},{...Me,on:t!==!1})}catch{return Me}}function hn(e,t,n){let{keys:o}=e,r=ur(n),a=qe.find(([s])=>o[s]===r&&s!==t)?.[0];return{...e,keys:{...o,...a?{[a]:o[t]}:{},[t]:r}}}function mn(e){return e!==""&&!Cl.has(e)}function lr({on:e,keys:t},n){return e?qe.find(([o])=>t[o]===ur(n))?.[0]??null:null}function Be(e){return{" ":"Space",ArrowRight:"→",ArrowLeft:"←",ArrowUp:"↑",ArrowDown:"↓"}[e]??(e.length===1?e.toUpperCase():e)}function cr(e){return e===" "?"Space":e}function ur(e){return e.length===1?e.toLowerCase():e}function Ll({keys:e},t,n){return mn(n)&&e[t]!==n}function pr({notation:e,scheme:t,shortcuts:n},o){e.value=Ro(o.notation.read()),n.value=ir(o.shortcuts.read());let r=o.scheme.read();(r==="light"||r==="dark")&&(t.value=r),gn(()=>o.notation.write(JSON.stringify(e.value))),gn(()=>o.shortcuts.write(JSON.stringify(n.value))),gn(()=>o.scheme.write(t.value))}var dr=JSON.stringify({type:"ping"});function fr(e){return JSON.stringify({type:"look",hidden:e})}function hr(e){return JSON.stringify({type:"acknowledge",sequence:e})}function vn(e,t,n=!1){return JSON.stringify({type:"select",parameters:e,everything:t,...n?{objective:n}:{}})}function mr(e){return JSON.stringify({type:"view",...e})}function gr(e){return JSON.parse(e)}function $r(e,t){let n=new DataView(e);if(e.byteLength<16||n.getUint32(0,!0)!==1414744898||n.getUint8(4)!==1)throw new Error("A message of version 1 that begins BKST was expected.");let o=new Float64Array(e,16),r=n.getUint8(5),a=n.getUint32(8,!0);if(r===2)return Rl(o,a);if(r===4)return Wl(o,a);if(r!==1&&r!==3)throw new Error(`A frame, a picture, a curve or epochs were expected; kind ${r} came.`);let s=n.getUint16(6,!0),i=r===1?Nl:Il,l=(s&8)!==0,c=o.length-(l?3:0),[u,d,p]=o.subarray(c);return i(o.subarray(0,c),t,{withPenalty:l?{penalty:u,error:d,trainError:p}:null,revision:a,sequence:n.getUint32(12,!0),diverged:(s&1)!==0,asks:(s&2)!==0,large:(s&4)!==0})}function vr(e,t){let[n,o,r,a,s,i,l,c,u,d]=e,p=t.slice(1).reduce(($,w)=>$+w,0),m=t[t.length-1],h=10,g=$=>e.subarray(h,h+=$);return{scalars:{iteration:n,end:o,epoch:r,sample:a,error:s,learningRate:i,trainError:l,testError:c,weightCount:u},parameterCount:u+d,biasCount:d,take:g,takeNeurons:()=>({netInputs:g(p),activations:g(t[0]+p),targets:g(m),outputErrors:g(m),deltas:g(p)}),end:()=>{if(h!==e.length)throw new Error(`A frame of ${h} numbers was expected; ${e.length} came.`)}}}function Nl(e,t,n){let{scalars:o,parameterCount:r,take:a,takeNeurons:s,end:i}=vr(e,t),l=a(r),c=s(),[u,d]=[a(r),a(r)];return i(),{kind:"frame",complete:!0,drawn:l,...n,...o,...c,parameters:l,gradients:u,updated:d}}function Il(e,t,n){let{scalars:o,biasCount:r,take:a,takeNeurons:s,end:i}=vr(e,t),{weightCount:l}=o,c=a(r),u=s(),d=a(1)[0],[p,m,h,g]=[a(d),a(d),a(d),a(d)],$=a(Math.ceil(l/2));i();let w=$n(p,m);return c.forEach((v,b)=>w[l+b]=v),{kind:"frame",complete:!1,drawn:new Float32Array($.buffer,$.byteOffset,l),...n,...o,...u,parameters:w,gradients:$n(p,h),updated:$n(p,g)}}function $n(e,t){let n=[];return e.forEach((o,r)=>n[o]=t[r]),n}function Rl(e,t){let[n,o]=e,r=Math.ceil(o/n);if(e.length!==2+3*r)throw new Error(`A curve of ${2+3*r} numbers was expected; ${e.length} came.`);let a=s=>e.subarray(2+s*r,2+(s+1)*r);return{kind:"curve",revision:t,stride:n,length:o,lowest:a(0),highest:a(1),last:a(2)}}function Wl(e,t){let n=e.length/3;if(!Number.isInteger(n))throw new Error(`Epochs have three numbers for each point; ${e.length} came.`);let o=r=>e.subarray(r*n,(r+1)*n);return{kind:"epochs",revision:t,iterations:o(0),train:o(1),test:o(2)}}function br(e,t,n){let o=null;function r(s){switch(s.type){case"network":o=s;break;case"status":e.status.value=s;break;case"history":e.history.value=s;break;case"progress":{let{goal:i,done:l,left:c}=s;e.progress.value=i===null?null:{goal:i,done:l,left:c};break}case"view":e.view.value=s;break;case"applied":case"refused":s.type==="refused"&&s.reason==="wrong_version"&&a(),t.answered(s);break;case"moving":n.moving(1e3*s.after_s),e.connection.value="moving";break}}function a(){n.stop(),e.connection.value="outdated"}return{opened(){e.progress.value=null,t.greet(1)},text(s){r(gr(s))},binary(s){if(!o)return;let i=$r(s,o.layers);e.receive(i,o),i.kind==="frame"&&i.asks&&n.send(hr(i.sequence))}}}import{effect as Dl}from"@preact/signals-core";var dt=vn([],!1);function wr(e,{send:t,edited:n,everything:o}){let r=dt,a=null,s="";return Dl(()=>{let[i,l]=[e.network.value,e.frame.value],c=!!(i?.settings?.l1||i?.settings?.l2),u=[e.selected.value,e.pointed.value?.name??null,n()],d=o();if(!i||!l||l===a||!l.large&&!c&&r===dt)return;let p=L(i),m=u.filter((w,v)=>{let b=p.get(w??"");return l.large&&b&&"parameter"in b&&u.indexOf(w)===v}),h=l.large&&d,g=vn(h?[]:m,h,c),$=`${i.layers} ${i.biases}`;g===r&&($===s||r===dt)||t(g)&&([r,a,s]=[g,l,$])}),{reopened(){[r,a]=[dt,null]}}}import{effect as yr}from"@preact/signals-core";function kr(e,t,n,o){yr(()=>{let a=e.network.value;!o.value||!a||n.recipe().then(s=>{e.network.peek()===a&&!e.opening.peek()&&(e.recipe.value=s)})}),yr(()=>{o.value&&!e.choices.peek()&&n.choices().then(a=>e.choices.value=a)});let r=pt(e,t);return{async begin(a){let[s,i]=[e.recipe.peek(),e.network.peek()];return!s||!i?{ok:!1,message:"The settings have not come yet."}:r(a({...s,rule:i.settings}))}}}import{batch as Fl,computed as re,effect as ql,signal as N}from"@preact/signals-core";function xr({watching:e,locks:t=new Set}){let n=Bl(),o=N(ge),r=N("");return{watching:e,keeps:a=>e||t.has(a),...n,...Ul(n),notation:o,writing:re(()=>Wo(o.value)),...jl(),connection:N("connecting"),reason:N(""),history:N({type:"history",undo:null,redo:null,branches:[],edits:[]}),branchCurves:N(new Map),progress:N(null),notice:Hl(n),advice:N(""),announcement:r,say(a){let s=a.replaceAll("_"," ");r.value=s===r.peek()?`${s} `:s},shortcuts:N(Me),spokenOf:N(null),waiting:N(0),recipe:N(null),opening:N(0),choices:N(null),speed:N(10),playingSteps:N(!1),pace:N(1),predicting:N(!1),score:N({right:0,tried:0,last:null})}}function Bl(){let e=N(null),t=N(null),n=N(null),o=N(new Map),r=N({type:"status",playing:!1,iterations_per_s:10,until:null,message:""}),a=N("iteration"),s=N(null),i=re(()=>s.value&&te(a.value)?qo(s.value.calculation,a.value,s.value.at):null),l=N(new Set),c=N(null),u=N(null),d=re(()=>{let $=c.value?.parameter,w=$?[`${$}+`,`dE_total/d${$}`]:[];return new Set([...l.value,...w,...u.value?.hidden??[]])}),p=re(()=>Bo(i.value,d.value)),m=re(()=>{let[$,w]=[i.value,d.value];return v=>!w.has(v)&&($?.knows(v)??!0)}),h=N(null),g=Gl({network:e,frame:t,curve:n,epochs:h,drafts:o});return{network:e,frame:t,curve:n,epochs:h,drafts:o,status:r,stepBy:a,cursor:s,moment:i,withheld:l,question:c,view:u,hidden:d,drawn:p,knows:m,receive:g}}function Ul({frame:e,status:t,knows:n,hidden:o}){let r=re(()=>p=>!o.value.has(p)&&n.value(p.endsWith("+")?`dE_total/d${p.slice(0,-1)}`:p)),a=N("w5"),s=N(null),i=N("dE_total/dw5"),l=N(null),c=N(""),u=re(()=>{let p=l.value,m=p?[p.quantity,...p.factors.map(h=>h.quantity)]:[];return!p||p.quantity!==i.value||!m.every(r.value)?null:{...p,then:p.then.filter(h=>r.value(h.quantity))}}),d=re(()=>{let[p,m]=[u.value,e.value],h=p?.iteration===m?.iteration&&p?.revision===m?.revision,g=p?.factors??[];return h||t.value.playing?g:g.map($=>({...$,value:null}))});return{explains:r,selected:a,pointed:s,quantity:i,derivation:l,fault:c,explained:u,factors:d}}function Gl({network:e,frame:t,curve:n,epochs:o,drafts:r}){let a=null,s=null,i=null,l=null,c=!1;function u(){c=!1,Fl(()=>{l&&(e.value=l),a&&(t.value=a),s&&(n.value=s),i&&(o.value=i),d()}),a=s=i=l=null}function d(){let p=t.value?.revision??-1,m=new Map([...r.value].filter(([,h])=>h.revision===null||h.revision>p));m.size!==r.value.size&&(r.value=m)}return(p,m)=>{p.kind==="frame"?[a,l]=[p,m]:p.kind==="curve"?s=p:i=p,!c&&(c=!0,requestAnimationFrame(u))}}function Hl({frame:e}){let t=N(""),n=re(()=>e.value?.revision);return ql(()=>{n.value,t.value=""}),t}function jl(){let e=matchMedia("(prefers-color-scheme: dark)"),t=N(e.matches);e.addEventListener("change",()=>t.value=e.matches);let n=N("system"),o=re(()=>n.value!=="system"?n.value:t.value?"dark":"light");return{scheme:n,theme:o}}import{batch as Jl,computed as Mr,effect as Or,signal as Te,untracked as Xl}from"@preact/signals-core";import{computed as Vl,signal as mt}from"@preact/signals-core";function Er(e){try{let t=JSON.parse(e??"{}");return typeof t!="object"||t===null||Array.isArray(t)?{}:Object.fromEntries(Object.entries(t).filter(([,n])=>typeof n?.given=="string"&&typeof n.shown=="boolean").map(([n,{given:o,shown:r}])=>[n,{given:o,shown:r}]))}catch{return{}}}function ft(e,t){let n=t.flatMap(({title:o})=>e[o]??[]);return{answered:n.length,shown:n.filter(({shown:o})=>o).length,of:t.length}}var Kl={right:"Right.",too_few_digits:"Right so far.",rounding:"Nearly.",unknown:"This cannot be judged.",unreadable:"This cannot be read."},zl="No usual mistake gives this number. Check the numbers that go into it, one by one.";function ht({verdict:e,mistakes:t,text:n}){let o=[...t.map(a=>a.text),...n?[n]:[]],r=e==="wrong"&&o.length===0;return[Kl[e]??"Not yet.",...r?[zl]:o]}function Sr(e,t,n){let o=mt(Er(e.progress.read())),r=mt(null),a=mt(""),s=mt(null),i=Vl(()=>(t.value?.title??"")in o.value);function l(u,d){let p=t.value?.title??"";!p||p in o.value||(o.value={...o.value,[p]:{given:u,shown:d}},e.progress.write(JSON.stringify(o.value)))}async function c(){let u=t.value;try{let d=await e.fetchAnswer(n.value+1);return u!==t.value?!1:(s.value=d,!0)}catch(d){return u===t.value&&(a.value=d.message),!1}}return{progress:o,verdict:r,refusal:a,answer:s,isDone:i,fetchAnswer:c,begin(){r.value=null,a.value="",s.value=null},async check(u){let d=t.value;a.value="";try{let p=await e.check(n.value+1,u);return d!==t.value?"":(r.value=p,p.verdict==="right"&&await c()&&l(u,!1),ht(p).join(" "))}catch(p){return d!==t.value?"":(r.value=null,a.value=p.message,a.value)}},async giveUp(){await c()&&l("",!0)}}}var Yl=/^#lesson=(\d+)$/;function Ar(e,t,n){let o=Te(null),r=Te(!1),a=Te(!1),s=Te(!1),i=Te(Math.max(0,Number(n.place.read()??1)-1)),l=Mr(()=>o.value?.stops[i.value]??null),c=Sr(n,l,i),u=Mr(()=>{let M=l.value;return!r.value||!M||s.value||d.value?!1:(c.isDone.value?M.after:M.before).quantity===""}),d=Te(null),p=0,m=null;Or(()=>{let M=e.frame.value?.revision;!r.value||M===void 0||m===null||M===m||(m=M,Xl(h))});async function h(){let M=JSON.stringify(await n.fetchRecipe()),[I,W]=[l.value,s.value];!r.value||!o.value||!I||(s.value=!Tr(o.value).has(M),s.value&&!W?(b(),t.showEverything()):W&&!s.value&&await y(I))}async function g(M=!0){r.value=!0,a.value=!1;try{o.value??=await n.fetchPath()}catch{a.value=!0;return}await $(i.value,M)}async function $(M,I=!0){let W=(o.value?.stops.length??1)-1;i.value=Math.max(0,Math.min(M,W));let le=String(i.value+1);n.place.write(le),n.address.write(`#lesson=${le}`),await w(I)}async function w(M){let[I,W]=[++p,l.value];if(!W)return;Jl(()=>{d.value=null,c.begin(),v(W,c.isDone.value)}),e.say(`Stop ${i.value+1} of ${o.value?.stops.length}: ${W.title}. ${W.asks}`);let le=n.fetchRecipe();c.isDone.value&&c.fetchAnswer();let[Zt]=await Promise.all([le,Zl(e)]),Qt=JSON.stringify(Zt);if(I!==p||!o.value)return;if(m=e.frame.value?.revision??null,s.value=!Tr(o.value).has(Qt),s.value)return b();let Zi=Qt===JSON.stringify(o.value.recipe);M&&await S(W.iteration,Zi),I===p&&await y(W)}function v(M,I){let W=M.quantity?[M.quantity]:[];e.withheld.value=new Set(I?M.after.hides:[...W,...M.before.hides]),e.spokenOf.value=new Set(M.speaks_of)}function b(){e.withheld.value=new Set,e.spokenOf.value=null}async function y(M){let I=c.isDone.value;v(M,I),await x(I?M.after:M.before)}async function S(M,I){let W=e.frame.value,[le,Zt]=I&&W?[W.iteration,W.end]:[0,0];I?e.status.value.playing&&await t.carryOut({type:"pause"}):await t.carryOut({type:"open",recipe:o.value?.recipe}),M!==le&&(M<=Zt?await t.carryOut({type:"seek",iteration:M}):(await t.carryOut({type:"play",iterations_per_s:null,until:M})).ok&&await Ql(e,M))}async function x({select:M,quantity:I,up_to:W}){let le=p;W?await t.showUpTo(W):t.showEverything(),le===p&&(I?t.explain(I):M&&t.select(M))}async function k(){!o.value||!l.value||(s.value=!1,v(l.value,c.isDone.value),await S(l.value.iteration,!1),await y(l.value))}async function E(M){let I=l.value,W=await c.check(M);W&&e.say(W),I&&I===l.value&&c.isDone.value&&await q(I)}async function A(){let M=l.value;await c.giveUp(),!(!M||M!==l.value||!c.answer.value)&&(e.say(`The answer is ${c.answer.value.value}.`),await q(M))}async function q(M){s.value||await y(M);let I=M.after.select;I&&l.value===M&&n.pointOut(I,!1)}async function Z(M){let I=++p;if(M.panel==="share")return n.openShare();for(let W of M.commands)if(!(await t.carryOut(W)).ok)return;M.commands.length>0?(s.value=!1,b(),t.showEverything()):e.spokenOf.value&&M.select&&(e.spokenOf.value=new Set([...e.spokenOf.value,M.select])),I===p&&(M.quantity?t.explain(M.quantity):M.select&&t.select(M.select),d.value=M,n.pointOut(M.select||M.shows,!0))}function st(){p++,r.value=!1,b(),t.showEverything(),n.address.write("")}function Yi(M=!0){let I=Yl.exec(n.address.read());I&&(i.value=Math.max(0,Number(I[1])-1),g(M))}return{path:o,open:r,failed:a,foreign:s,place:i,stop:l,tried:d,isQuiet:u,progress:c.progress,verdict:c.verdict,refusal:c.refusal,isDone:c.isDone,revealed:c.answer,show:g,close:st,go:$,answer:E,showMe:A,next:()=>r.value&&$(i.value+1),back:()=>r.value&&$(i.value-1),showArticle:k,attempt:Z,follow:Yi,async rewrite(){o.value&&(o.value=await n.fetchPath(),c.isDone.value&&await c.fetchAnswer())}}}function Zl(e){return _r(()=>e.frame.value!==null)}function Ql(e,t){let n=!1;return _r(()=>{let{playing:o}=e.status.value;return n||=o,(e.frame.value?.iteration??0)>=t||n&&!o})}function _r(e){return new Promise(t=>{let n=Or(()=>{e()&&(queueMicrotask(()=>n()),t(void 0))})})}function Tr({recipe:e,recipes:t}){return new Set([e,...t].map(n=>JSON.stringify(n)))}import{batch as ec,effect as Cr}from"@preact/signals-core";function Lr(e){if(!e.watching)return;let t={selected:e.selected.peek(),quantity:e.quantity.peek()};Cr(()=>{let n=e.view.value,[o,r]=[e.selected.value,e.quantity.value],a=o!==null&&(o!==t.selected||r!==t.quantity);!n||a||(t={selected:n.selected,quantity:n.quantity},ec(()=>{e.selected.value=n.selected,e.quantity.value=n.quantity}))}),Cr(()=>{let[n,o]=[e.view.value,e.cursor.value];if(!n)return;e.stepBy.value=n.step_by??"iteration";let r=o?.calculation;!o||!r||o.iteration!==n.iteration||o.at===n.at||(e.cursor.value={...o,at:Math.min(n.at,r.operations.length)})})}import{effect as tc}from"@preact/signals-core";var nc=100,oc=200;function Nr(e,{send:t,stop:n}){let[o,r]=["",""],a=-1/0,s;function i(){if(clearTimeout(s),r===o)return;let l=a+nc-performance.now();l>0?s=setTimeout(i,l):t(r)&&([o,a]=[r,performance.now()])}return tc(()=>{let[l,c]=[e.cursor.value,e.stepBy.value],u=l&&te(c)?c:null;r=mr({selected:e.selected.value,quantity:e.quantity.value,step_by:u,iteration:u&&l?l.iteration:0,at:u&&l?l.at:0,stop:n(),hidden:[...e.hidden.value].slice(0,oc)}),e.watching||i()}),{reopened(){o="",e.watching||i()}}}import{signal as Ue}from"@preact/signals-core";var Ir=["explain","check","data","curves","numbers","settings"],Rr=300,rc=.6;function Wr(e,t){let n=ac(e.read()),o=Ue(Ir.find(p=>!t.hidden.has(p))??"explain"),r=Ue(n.width),a=Ue(n.folded),s=Ue(t.projector),i=Ue(t.isFirstVisit&&!n.begun),{begun:l}=n;function c(){e.write(JSON.stringify({width:r.value,folded:a.value,begun:l}))}function u(p){a.value=p,c()}function d(p){Ir.includes(p)&&t.hidden.has(p)||(o.value=p,a.value&&u(!1))}return{panel:o,width:r,folded:a,projector:s,isFirstVisit:i,open:d,showData(){o.value!=="settings"&&d("data")},fold:u,resize(p,m){r.value=Math.round(Math.max(Rr,Math.min(rc*m,p))),c()},project(p){s.value=p,t.writeProjector(p)},begin(){l||(l=!0,i.value=!1,c())}}}function ac(e){try{let{width:t,folded:n,begun:o}=JSON.parse(e??"");return{width:typeof t=="number"&&t>=Rr?t:null,folded:n===!0,begun:o===!0}}catch{return{width:null,folded:!1,begun:!1}}}import{effect as sc,signal as ic}from"@preact/signals";function Pr(e){let{store:t,isOpen:n}=e,[o,r]=[n("data"),n("curves")],a=()=>(t.network.value?.samples??0)>1;return bn(()=>r.value,async()=>(await import("./curves_view-6Q6OXK6B.js")).createCurvesView({...e,panelOpen:r})),bn(()=>r.value,async()=>(await import("./landscape_view-WN4LJ23C.js")).createLandscapeView({...e,panelOpen:r})),bn(()=>o.value||a(),async()=>(await import("./data_view-IFFWPZF6.js")).createDataView({...e,panelOpen:o}))}function bn(e,t){let n=ic(null),o=!1;return sc(()=>{!e()||o||(o=!0,t().then(r=>n.value=r,()=>o=!1))}),n}var wn=["open","undo","lesson","exercises","share","view","diagram","plane","legend","rule","curve","transport","explain","check","data","curves","numbers","settings"],lc=["numbers","rule","network"];function Dr(e){let t=new URLSearchParams(e),n=[];function o(i,l){let c=(t.get(i)??"").split(",").filter(u=>u!=="");for(let u of c)l.includes(u)||n.push(`The address says ${i}=${u}. Known are ${l.join(", ")}.`);return c.filter(u=>l.includes(u))}let r=t.has("embed"),a=o("embed",wn),s=new Set(o("hide",wn));if(r)for(let i of wn)a.includes(i)||s.add(i);return{projector:t.get("view")==="projector",embedded:r,hidden:s,locks:new Set(o("lock",lc)),unknown:n}}function yn(e){let n=[...new URLSearchParams(e)].filter(([o])=>["embed","hide","lock"].includes(o)).map(([o,r])=>`${o}=${encodeURIComponent(r).replaceAll("%2C",",")}`);return n.length>0?`?${n.join("&")}`:""}function Fr(e,t){let n=yn(e);return t?`${n}${n?"&":"?"}view=projector`:n}var cc="The server has much to do just now. The page asks again by itself.";function qr({store:e,actions:t,root:n,wake:o}){switch(e.connection.value){case"lost":return f`<p class="banner warn" role="status">
        ${e.reason.value||"The connection is lost."} Coming back by itself … Nothing you made is gone.
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
      </p>`}return e.notice.value?f`<p class="banner warn" role="alert">
      ${e.notice.value} <button type="button" class="plain" onClick=${t.dismiss}>Close</button>
    </p>`:e.advice.value?f`<p class="banner" role="status">
      ${e.advice.value} <button type="button" class="plain" onClick=${t.dismiss}>Close</button>
    </p>`:e.waiting.value>0?f`<p class="banner warn" role="status">${cc}</p>`:e.status.value.message?f`<p class="banner warn" role="status">${e.status.value.message}</p>`:""}import{useLayoutEffect as hc,useState as kn}from"preact/hooks";var Br="([a-z]+(?:\\d+(?:\\.\\d+)*)?(?:,[a-z]+[\\d.]+)*)",uc=new RegExp(`\\b(net|z|out|a|target|ideal|y|delta|E|dE|dout|dnet|b|w)_${Br}|([∂δ][A-Za-z]*)_${Br}`,"g"),pc=/\/d(?=[wb][\d_])/g;function _(e){return dc(e.replace(pc,"/∂"))}function ne(e){return e.replace(/10\^(−?\d+)/g,(t,n)=>`10${[...n].map(r=>r==="−"?"⁻":"⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(r)]).join("")}`)}function dc(e){let t=[],n=0;for(let o of e.matchAll(uc)){let[r,a,s,i,l]=o;t.push(e.slice(n,o.index),fc(a??i),f`<sub>${s??l}</sub>`),n=o.index+r.length}return[...t,e.slice(n)]}function fc(e){return e==="delta"?"δ":e.length>1&&e.startsWith("d")?`∂${e.slice(1)}`:e}var Ur=11;function Gr({store:e,actions:t,fetchChecks:n}){let[o,r]=kn(null),[a,s]=kn("idle"),[i,l]=kn(""),[c,u]=[e.frame.value,e.network.value],d=!o||o.iteration!==c?.iteration||o.revision!==c?.revision;hc(()=>r(null),[u?.names]);async function p(){let m=e.network.value;s("busy"),l("");try{let h=await n();e.network.value?.names===m?.names&&r(h)}catch(h){l(h.message)}s("idle")}return f`
    <p class="hint">
      Each weight a little up, then a little down: (E(w + h) − E(w − h)) / 2h. No chain rule, and the same
      number.
    </p>
    <button type="button" disabled=${a==="busy"} onClick=${p}>
      ${a==="busy"?"Checking …":"Check all gradients"}
    </button>
    <div role="status">
      ${i&&f`<p class="hint">${i}</p>`}
      ${o&&u?f`<p>${mc(o)}${d?f` <span class="hint">The network has moved on since.</span>`:""}</p>`:""}
    </div>
    ${o&&u?f`<div class="scrolls"><${gc} ...${{store:e,actions:t,network:u,found:o}} /></div>`:""}
  `}function mc({checks:e,iteration:t}){let n=e.filter(({agrees:o})=>!o).length;return n===0?`✓ All ${e.length} gradients of iteration ${t} agree.`:`✗ ${n} of ${e.length} gradients of iteration ${t} differ.`}function gc({store:e,actions:t,network:n,found:o}){let r=e.writing.value,a=L(n);return f`<table class="gradients">
    <thead>
      <tr>
        <th scope="col">name</th>
        <th scope="col">∂E/∂</th>
        <th scope="col">difference</th>
        <th scope="col">gap</th>
      </tr>
    </thead>
    <tbody>
      ${o.checks.map(({parameter:s,gradient:i,numeric:l,gap:c,agrees:u,note:d})=>{let p=a.get(s),m=e.knows.value(`dE_total/d${s}`);return f`<tr key=${s} class=${u?"agrees":"differs"} title=${d}>
          <th scope="row">
            <button
              type="button"
              class="plain cell"
              onClick=${()=>t.explain(`dE_total/d${s}`)}
            >
              ${_(p?r.name(p):s)}
            </button>
          </th>
          <td>${m?xn(i,r.number):"□"}</td>
          <td>${m?xn(l,r.number):"□"}</td>
          <td>
            ${m?f`<meter
                      min="0"
                      max=${Ur}
                      value=${$c(c)}
                      aria-label="digits that agree"
                    ></meter>
                    ${` ${u?"✓ agrees":"✗ differs"} ${xn(c,h=>h.toExponential(0))}`}`:"□"}
          </td>
        </tr>`})}
    </tbody>
  </table>`}function xn(e,t){return e===null?"–":t(e)}function $c(e){return e===null?0:Math.max(0,Math.min(Ur,-Math.log10(Math.max(e,1e-16))))}function G({label:e,value:t,options:n,choose:o,disabled:r=!1}){return f`<label class="field">
    <span>${e}</span>
    <select
      value=${t}
      disabled=${r}
      onChange=${a=>o(a.target.value)}
    >
      ${n.map(([a,s])=>f`<option key=${a} value=${a}>${s}</option>`)}
    </select>
  </label>`}function ae({label:e,value:t,choose:n}){return f`<label class="field check">
    <span>${e}</span>
    <input
      type="checkbox"
      checked=${t}
      onChange=${o=>n(o.target.checked)}
    />
  </label>`}function z({label:e,name:t,value:n,step:o,keep:r}){return f`<div class="field">
    <span aria-hidden="true">${e}</span>
    <${Se} label=${t??e} value=${n} step=${o} keep=${r} />
  </div>`}function $e(e){let t=e.replaceAll("_"," ");return t.charAt(0).toUpperCase()+t.slice(1)}import{useLayoutEffect as Hr,useRef as vc}from"preact/hooks";var bc=.5;function se({tex:e,spoken:t,typeset:n,small:o=!1}){return f`<span class="formula" ...${t?{role:"math","aria-label":t}:{"aria-hidden":"true"}}
    ><${En} tex=${o?`\\textstyle ${e}`:e} typeset=${n}
  /></span>`}function zr({left:e="",sides:t,spoken:n,typeset:o}){let r=t.filter((a,s,i)=>s===0||Kr(a)!==Kr(i[s-1]));return f`<div class="formula-place" role="math" aria-label=${n}>
    ${e&&f`<${En} tex=${e} typeset=${o} />`}
    ${r.map((a,s)=>f`<${En} key=${s} tex=${`{}= ${a}`} typeset=${o} />`)}
  </div>`}function En({tex:e,typeset:t}){let n=vc(null);return Hr(()=>{let o=n.current;o&&t(o,`\\displaystyle ${e}`).then(()=>jr(o))},[e]),Hr(()=>{let o=n.current,r=new ResizeObserver(()=>jr(o));return r.observe(o.parentElement),()=>r.disconnect()},[]),f`<span class="piece" ref=${n}></span>`}function jr(e){e.style.fontSize="";let[t,n]=[e.clientWidth,e.scrollWidth];n>t&&t>0&&(e.style.fontSize=`${Math.max(bc,t/n)}em`)}function Kr(e){return e.replace(/\\html(?:Data|Class)\{[^}]*\}/g,"").replace(/[{}]/g,"")}function Vr({step:e,hasNumbers:t,typeset:n,writing:o}){let{in_symbols:r,in_numbers:a,result:s}=e.tex,i=[r,...t?[a]:[]].filter((l,c)=>c===0||l!==s);return f`<div class="chain">
    <${zr} sides=${i} spoken=${e.spoken} typeset=${n} />
    <${gt} step=${e} writing=${o} />
    <${Jr} step=${e} typeset=${n} />
  </div>`}function Sn({step:e,depth:t,typeset:n,writing:o,colour:r,at:a}){let{left:s,in_symbols:i}=e.tex;return f`<li
    class=${t>0?"factor inner":"factor"}
    data-quantity-of=${e.quantity}
    data-quantity=${e.quantity}
    data-factor=${r}
    data-at=${a}
  >
    <div class="formula-place equation" role="math" aria-label=${e.spoken}>
      <span class="left"><${se} tex=${s} spoken="" typeset=${n} small /></span>
      <span class="symbols"><${se} tex=${i} spoken="" typeset=${n} /></span>
    </div>
    <button
      type="button"
      class="plain value"
      aria-label=${`${ne(e.result)}, explain ${e.spoken_in_symbols.split(", equals ")[0]}`}
      data-quantity=${e.quantity}
    >
      ${ne(e.result)}
    </button>
    <${gt} step=${e} writing=${o} numbers />
    <${Jr} step=${e} typeset=${n} />
  </li>`}function gt({step:e,writing:t,numbers:n=!1}){let{note:o,same:r,rounded:a,result:s}=e,i=n&&e.numbers!==s;return!i&&!o&&r.length===0&&!a?"":f`<p class="note">
    ${i?f`<span class="number">${ne(e.numbers)}</span>. `:""}
    ${r.map(({plain:l,spoken:c})=>f`<span class="same" aria-label=${c} role="math">${_(l)}</span>. `)}
    ${o?_(t.letters(o)):""}
    ${a?f` <span class="rounded">Rounded for display.</span>`:""}
  </p>`}function Jr({step:e,typeset:t}){return e.small.length===0?"":f`<details>
    <summary>Step by step</summary>
    ${e.small.map((n,o)=>f`<div class="small" key=${o}>
          <${se} tex=${n.tex} spoken=${n.spoken} typeset=${t} />
          <p class="note">${_(n.why)}</p>
        </div>`)}
  </details>`}var $t=9;function Xr(e,t,n){let o=n.name(t);switch(e){case`dE_total/d${t.name}`:return`∂E/∂${o}`;case`${t.name}+`:return`${o}⁺`;case`net_${t.name}`:return n.net;case`out_${t.name}`:return n.out;case`delta_${t.name}`:return"δ";case"E_total":return"E_total";default:return e.startsWith("E_")?"E":n.letters(e.replace(/(^|\/)d/g,"$1∂").replace("delta","δ"))}}function Yr({store:e,actions:t,element:n}){let o=e.quantity.value,r=ce(n),a=r.includes(o)||o===""?r:[...r,o];return a.length<2?"":f`<div class="choices" role="group" aria-label="Quantity to explain">
    ${a.map(s=>f`<button
          key=${s}
          type="button"
          class="plain"
          aria-label=${Xr(s,n,e.writing.value)}
          aria-pressed=${s===o}
          onClick=${()=>t.explain(s)}
        >
          ${_(Xr(s,n,e.writing.value))}
        </button>`)}
  </div>`}function Zr({store:e,actions:t,element:n,typeset:o,light:r}){let[a,s,i]=[e.explained.value,e.frame.value,e.quantity.value];if(ce(n).length===0)return f`<p class="hint">This number is given, not worked out.</p>`;let l=a?.iteration===s?.iteration&&a?.revision===s?.revision,c=!l&&!e.status.value.playing;return f`<section class="explanation" aria-label="How it comes about" aria-busy=${!l}>
    ${a?"":f`<p class="hint">${wc(e,i)}</p>`}
    ${a&&f`<div
        class=${c?"steps stale":"steps"}
        onPointerOver=${u=>r(Sc(u.target))}
        onPointerLeave=${()=>r(null)}
        onClick=${u=>Mc(u.target,e,t)}
      >
        <${yc} ...${{shown:a,typeset:o,writing:e.writing.value}} />
      </div>`}
    <p class="hint when" role="status">
      ${a&&c?`These steps are of iteration ${O(a.iteration)}.`:""}
    </p>
  </section>`}function wc(e,t){return e.fault.value?e.fault.value:e.hidden.value.has(t)?"Hidden until the question is answered.":e.explains.value(t)?e.derivation.value?.quantity===t?"Not worked out yet at this operation.":"":"Not worked out yet at this operation."}function yc({shown:e,typeset:t,writing:n}){let{iteration:o,factors:r,gradient_check:a}=e,s=Mn(e),i=kc(e,s),l=new Map(r.map(({quantity:d,number:p})=>[d,p])),c=({step:d,depth:p})=>f`<${Sn}
      key=${d.quantity}
      ...${{step:d,depth:p,typeset:t,writing:n}}
      colour=${l.get(d.quantity)}
      at=${r.find(({quantity:m})=>m===d.quantity)?.at}
    />`,u=s===e.steps.at(-1)&&e.then.length>0;return f`
    <div class="result" data-quantity-of=${s.quantity}>
      <${se} tex=${s.tex.left} spoken="" typeset=${t} small />
      <span>=</span>
      <strong>${ne(s.result)}</strong>
      <span class="iteration"
        >iteration <span data-testid="explained-iteration">${O(o)}</span></span
      >
    </div>
    ${a?f`<${Oc} check=${a} writing=${n} />`:""}
    <${Vr} step=${s} hasNumbers=${!xc(s,i)} ...${{typeset:t,writing:n}} />
    ${i.length>0?f`<ol class="factors">
            ${i.slice(0,$t).map(c)}
          </ol>`:""}
    ${i.length>$t?f`<details class="more">
            <summary>${i.length-$t} more</summary>
            <ol class="factors">
              ${i.slice($t).map(c)}
            </ol>
          </details>`:""}
    ${u?f`<${Ec} ...${{then:e.then,typeset:t,writing:n}} />`:""}
  `}function Mn({quantity:e,steps:t,then:n}){return(e==="E_total"?n.at(-1):void 0)??t.at(-1)}function kc({steps:e},t){let n=new Map(e.map(a=>[a.quantity,a])),o=[];n.delete(t.quantity);function r(a,s){for(let i of a.uses){let l=n.get(i);l&&(n.delete(i),o.push({step:l,depth:s}),r(l,s+1))}}return r(t,0),o}function xc({uses:e,tex:t},n){return t.in_symbols.split("\\htmlData{").length-1===e.length&&e.every(r=>n.some(({step:a,depth:s})=>s===0&&a.quantity===r))}function Ec({then:e,typeset:t,writing:n}){let o=e.at(-1);return f`<div class="next" data-quantity-of=${o.quantity} data-at="learning_rate">
    <p class="hint">Next value</p>
    ${e.length>1?f`<ol class="factors">
            ${e.slice(0,-1).map(r=>f`<${Sn} key=${r.quantity} depth=${0} ...${{step:r,typeset:t,writing:n}} />`)}
          </ol>`:""}
    <div class="formula-place" role="math" aria-label=${o.spoken}>
      <${se} tex=${`${o.tex.left} = ${o.tex.in_symbols}`} spoken="" typeset=${t} small />
      <span class="number"
        >= ${o.numbers===o.result?"":ne(`${o.numbers} = `)}<strong
          >${ne(o.result)}</strong
        ></span
      >
    </div>
    <${gt} step=${o} writing=${n} />
  </div>`}function Sc(e){let t=e instanceof Element?e.closest("[data-at]"):null;return t?.getAttribute("data-at")||(t?.getAttribute("data-quantity")??null)}function Mc(e,t,n){if(!(e instanceof Element)||e.closest("summary"))return;let o=e.closest("[data-quantity]")?.getAttribute("data-quantity");o&&o!==t.quantity.value&&n.explainIfKnown(o)}function Tc(e){let[t,n]=e.toExponential(0).replace("+","").replaceAll("-","−").split("e");return e===0?"0":ne(`${t}·10^${n}`)}function Oc({check:{numeric:e,gap:t,agrees:n,note:o},writing:r}){return e===null||t===null?"":f`<p class="difference" data-testid="difference">
    <span class=${n?"agrees":"differs"}>${n?"✓ agrees":"✗ differs"}</span>${" "}
    <abbr
      title="The error a little above minus the error a little below, divided by the distance. No derivative."
      >central difference</abbr
    >
    ${" "}<span class="number">${r.number(e,12)}</span>, gap ${Tc(t)}
    ${o?` ${o}`:""}
  </p>`}import{useLayoutEffect as Ac,useState as _c}from"preact/hooks";var[Cc,Tn]=[40,8];function Qr(e){let{store:t}=e,n=t.moment.value;return n?f`<${Lc} ...${e} moment=${n} />`:""}function Lc({store:e,actions:t,fetchEquations:n,moment:o}){let[r,a]=_c({key:"",equations:[]}),s=e.frame.value,i=o.group.slice(-Cc).map(({quantity:g})=>g),l=ee(e.notation.value),c=`${i} ${s?.iteration} ${s?.revision} ${l}`;Ac(()=>{if(i.length===0)return;let g=new AbortController;return n(i,l,g.signal).then(({equations:$,iteration:w,revision:v})=>{let b=w===s?.iteration&&v===s?.revision;!g.signal.aborted&&b&&a({key:c,equations:$})},()=>{}),()=>g.abort()},[c]);let u=i.length===0||r.key===c,d=u&&i.length>0?r.equations:[],p=d.at(-1),m=({quantity:g,plain:$,spoken:w})=>f`<li key=${g} class=${g===e.quantity.value?"explained":""}>
      <button type="button" class="plain" onClick=${()=>t.explain(g)}>
        <span class="equation" aria-hidden="true">${_(ne($))}</span
        ><span class="spoken">${w}</span>
      </button>
    </li>`,h=d.slice(0,-Tn);return f`<section
    class="operation"
    aria-label="Operations of this step"
    aria-busy=${!u}
    data-testid="operation"
  >
    <p class="heading">
      <span
        >${Nc(o,e.cursor.value)}${p?f`<span class="spoken"> ${p.spoken}</span>`:""}</span
      >
      <button type="button" class="plain" onClick=${t.showEverything}>Show everything</button>
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
  </section>`}function Nc({at:e,of:t,operation:n,group:o},r){let a=r?.iteration??0;if(t===0)return"Fetching the operations of this iteration …";if(!n)return`From iteration ${O(a)} to ${O(a+1)}: nothing is worked out yet. Step does the first of ${O(t)} operations.`;let s=r?.calculation?.batch??1,i=n.sample===null&&s>1?`, all ${O(s)} samples of the batch`:"",l=e===t?` The next step goes on from iteration ${O(a+1)}.`:"",c=o.length>1?`, with the ${O(o.length-1)} before it`:"";return`Operation ${O(e)} of ${O(t)}, ${n.phase}${i}${c}.${l}`}function ea({store:e,actions:t,typeset:n,light:o,copy:r,fetchEquations:a}){let[s,i,l]=[e.frame.value,e.network.value,e.selected.value],c=i&&l?L(i).get(l):void 0;return f`
    <${Qr} ...${{store:e,actions:t,fetchEquations:a}} />
    ${!s||!i||!c?f`<p class="hint">
            Click a weight or a neuron to see how its numbers come about.
            ${e.keeps("numbers")?"":" A second click changes it: also while it plays."}
          </p>`:f`<div class="about" key=${c.name}>
            <h3>${U(c)}</h3>
            <div class="what">
              <${Yr} ...${{store:e,actions:t,element:c}} />
              <button type="button" class="plain pin" onClick=${t.free}>pinned · Esc frees</button>
            </div>
            <${Zr} ...${{store:e,actions:t,element:c,typeset:n,light:o}} />
            ${e.fault.value?f`<${Ic} ...${{store:e,element:c,frame:s}} />`:""}
            <${Rc} ...${{store:e,actions:t,element:c,frame:s,network:i,copy:r}} />
          </div>`}
  `}function Ic({store:e,element:t,frame:n}){if(t.kind!=="weight"&&t.kind!=="bias")return"";let{number:o}=e.writing.value,r=[["gradient",`dE_total/d${t.name}`,o(n.gradients[t.parameter])],["next value",`${t.name}+`,o(n.updated[t.parameter])]];return f`<dl>
    ${r.map(([a,s,i])=>f`<div class="row">
          <dt>${a}</dt>
          <dd>${e.explains.value(s)?i:"□"}</dd>
        </div>`)}
  </dl>`}function Rc({store:e,actions:t,element:n,frame:o,network:r,copy:a}){let s=e.explained.value,i=n.kind==="target"?e.writing.value.target:e.writing.value.name(n),l=async()=>{s&&(e.notice.value=await a(Mn(s).copy)?"The formula is on the clipboard, as TeX.":"The browser did not allow that.")};return f`<div class="changing">
    ${it(n)?f`<span class="field-name">${_(i)}</span> ${Wc(e,t,n,o)}
            ${Pc(n,r,e,t)}`:""}
    ${s&&ce(n).length>0?f`<button type="button" class="plain copy" aria-label="TeX: copy this formula" onClick=${l}>
            TeX
          </button>`:""}
  </div>`}function Wc(e,t,n,o){let r=e.explained.value?.element[n.name],a=e.drafts.value.get(n.name)?.value??r??X(n,o);return a===void 0?"…":e.keeps("numbers")?f`<span class="number">${e.writing.value.number(a)}</span>`:f`<${Se}
    label=${`New value of ${n.name}`}
    value=${a}
    keep=${s=>t.edit(n.name,s,ke(n,o))}
  />`}function Pc(e,{settings:t},n,o){if(n.keeps("rule")||e.kind!=="weight"&&e.kind!=="bias")return"";let r=t.frozen.filter(s=>s!==e.name),a=s=>{o.edit("frozen",[...r,...s?[e.name]:[]].join(" "))};return f`<${ae}
    label=${`Freeze ${e.name}`}
    value=${t.frozen.includes(e.name)}
    choose=${a}
  />`}import{useState as Hc}from"preact/hooks";import{useRef as Dc}from"preact/hooks";function vt({store:e,open:t},n){let o=Dc("");return(t.value||!e.status.value.playing)&&(o.current=n()),o.current}function na(e){let{layers:t}=e.names,n=L(e),o=new Map([...n.values()].flatMap(a=>a.kind==="bias"?a.to.map(s=>[s,a.parameter]):[])),r=0;return t.slice(1).map((a,s)=>{let i=t[s],l=r;return r+=a.length*i.length,{index:s+1,from:i,to:a,first:l,feeding:i.map(c=>ta(n.get(c)).activation),neurons:a.map(c=>ta(n.get(c)).neuron),biases:a.flatMap(c=>o.get(c)??[])}})}function ta(e){if(e?.kind==="neuron")return e;if(e?.kind==="input")return{...e,neuron:-1};throw new Error("A layer has inputs or neurons.")}var Fc={light:{negative:[31,95,168],positive:[179,88,6],zero:[120,126,134]},dark:{negative:[121,184,255],positive:[255,171,94],zero:[128,136,146]}},Ge=32,qc={light:[[19,75,138],[91,155,213],[246,246,246],[232,150,90],[163,71,0]],dark:[[140,196,255],[63,127,191],[27,31,36],[192,113,43],[255,184,112]]},He=128;function bt(e,t){return Math.round(Math.sqrt(Math.min(1,Math.abs(e)/t))*Ge)/Ge||0}function On(e,t){let n=Fc[t],o=e<0?n.negative:n.positive,r=bt(e,1);return`rgb(${o.map((s,i)=>Math.round(n.zero[i]+(s-n.zero[i])*r)).join(" ")})`}function Bc(e){return 1.5+5*bt(e,4)}function Uc(e){return e<0?"7 5":"none"}var oa=new Map;function wt(e,t){let o=4*(bt(e,1)*Ge*(Ge+1)+bt(e,4)*Ge)+(e<0?2:0)+(t==="dark"?1:0),r=oa.get(o);if(r)return r;let a={stroke:On(e,t),thick:Bc(e),dash:Uc(e)};return oa.set(o,a),a}var ra=new Map;function An(e){let t=ra.get(e);if(t)return t;let n=Array.from({length:2*He+1},(a,s)=>Gc(qc[e],s/(2*He))),o=new Uint8ClampedArray(n.flatMap(a=>[...a,255])),r={pixels:new Uint32Array(o.buffer),css:n.map(a=>`rgb(${a.join(" ")})`)};return ra.set(e,r),r}function yt(e){let t=Math.round(Math.sqrt(Math.min(1,Math.abs(e)/1))*He)||0;return e<0?He-t:He+t}function Gc(e,t){let n=t*(e.length-1),[o,r]=[e[Math.floor(n)],e[Math.ceil(n)]];return o.map((a,s)=>Math.round(a+(r[s]-a)*(n-Math.floor(n))))}function kt(e,[t,n]){return e.knows.value(t)?e.writing.value.number(n):"□"}function xt({store:e,title:t,rows:n,columns:o,cells:r,edge:a,weight:s,point:i,select:l}){let c=o.some(d=>d!==""),u=d=>d?"crossed":"";return f`<table class=${s?"matrix":"vector"}>
    <caption>
      ${t}
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
            ${d.map((m,h)=>{let g=kt(e,m);if(!s||!l||!i)return f`<td key=${h}>${g}</td>`;let $=s(p,h),w=a?.name===$;return f`<td
                key=${$}
                class=${w?"chosen":u(a?.to===n[p]||a?.from===o[h])}
              >
                <button
                  type="button"
                  class="plain cell"
                  style=${{borderColor:g==="□"?"transparent":On(m[1]??0,e.theme.value)}}
                  aria-label=${`${g==="□"?"not known yet":g}, ${t} of ${$}, from ${o[h]} to ${n[p]}`}
                  onPointerMove=${v=>v.pointerType!=="touch"&&i($,v.clientX,v.clientY)}
                  onPointerLeave=${()=>i(null,0,0)}
                  onClick=${()=>l($)}
                >
                  ${g}
                </button>
              </td>`})}
          </tr>`)}
    </tbody>
  </table>`}var aa=[["parameters","W"],["gradients","∂E/∂W"],["updated","W⁺"]],jc=576;function sa(e){let[t,n]=Hc(aa[0][0]);return vt(e,()=>Kc(e,t,n))}function Kc({store:e,actions:t,open:n},o,r){let[a,s]=[e.network.value,e.frame.value];if(!a||!s||s.large&&!n.value)return"";if(!s.complete)return f`<p class="hint">Fetching all numbers …</p>`;let i={parameters:zc,gradients:Vc,updated:Xc}[o];return f`
    <div class="choices" role="group" aria-label="What the matrices hold">
      ${aa.map(([l,c])=>f`<button
            key=${l}
            type="button"
            class="plain"
            aria-pressed=${l===o}
            onClick=${()=>r(l)}
          >
            ${c}
          </button>`)}
    </div>
    ${na(a).map(l=>{let{index:c,to:u,from:d}=l;return u.length*d.length>jc?f`<p class="hint">
          Layer ${c}: ${u.length} × ${d.length} weights, too many to be read here.
        </p>`:f`<section class="layer" key=${c} aria-label=${`Layer ${c}`}>
        <${i} ...${{store:e,actions:t,network:a,frame:s,layer:l}} />
      </section>`})}
  `}function zc({store:e,actions:t,network:n,frame:o,layer:r}){let{net:a,out:s}=e.writing.value,{from:i,to:l,biases:c}=r,u={store:e,actions:t,network:n,frame:o,layer:r};return f`
    <h3>Layer ${r.index}: ${a} = W · ${s}${c.length>0?" + b":""}</h3>
    <div class="product">
      <${je} ...${u} kind="parameters" title="W" />
      <span class="sign">·</span>
      <${Et} ...${{store:e,title:s,names:i,cells:ia(r,o)}} />
      ${c.length>0?f`<span class="sign">+</span>
              <${Et}
                ...${{store:e,title:"b",names:l,cells:c.map(d=>Yc(n,d,o.parameters[d]))}}
              />`:""}
      <span class="sign">=</span>
      <${Et}
        ...${{store:e,title:a,names:l,cells:r.neurons.map((d,p)=>[`net_${l[p]}`,o.netInputs[d]])}}
      />
    </div>
  `}function Vc({store:e,actions:t,network:n,frame:o,layer:r}){let{out:a,notation:s}=e.writing.value,i=s.delta_sign==="-1"?-1:1,{batch_size:l,sample_reduction:c,l1:u,l2:d}=n.settings,p=Math.min(l||n.samples,n.samples),m=[u?" + λ₁·sign W":"",d?" + λ₂·W":""].join(""),h=p===1,g=h?`${i<0?"−":""}δ · ${a}ᵀ${m}`:`the ${c} of ${i<0?"−":""}δ · ${a}ᵀ over the ${p} samples of the batch${m}`,$=r.neurons.map((w,v)=>[`delta_${r.to[v]}`,i*o.deltas[w]]);return f`
    <h3>Layer ${r.index}: ∂E/∂W = ${g}</h3>
    <div class="product">
      ${h?f`<${Et} ...${{store:e,title:"δ",names:r.to,cells:$}} />
              <span class="sign">·</span>
              <${xt}
                ...${{store:e,title:`${a}ᵀ`,columns:r.from,rows:[""],cells:[ia(r,o)]}}
              />
              <span class="sign">=</span>`:""}
      <${je} ...${{store:e,actions:t,network:n,frame:o,layer:r}} kind="gradients" title="∂E/∂W" />
    </div>
    <${Jc} ...${{store:e,network:n,frame:o,layer:r,single:h}} />
  `}function Jc({store:e,network:t,frame:n,layer:o,single:r}){let a=[...new Set(o.biases)];if(a.length===0)return"";let s=a.length<o.to.length||t.biases==="shared";return f`<p class="bias-gradients">
    ${a.map((i,l)=>{let c=t.names.parameters[i],u=s?o.to.length>1?"Σ δ":"δ":`δ of ${o.to[l]}`,d=e.writing.value.notation.delta_sign==="-1"?"−":"";return f`<span key=${c} data-bias=${c}
        >∂E/∂${c} = ${r?`${d}${u} = `:""}<span class="number"
          >${kt(e,[`dE_total/d${c}`,n.gradients[i]])}</span
        ></span
      >`})}
  </p>`}function Xc({store:e,actions:t,network:n,frame:o,layer:r}){let{rate:a,number:s}=e.writing.value,{optimizer:i}=n.settings,l=i==="gradient_descent",c={store:e,actions:t,network:n,frame:o,layer:r},u=[...new Set(r.biases)];return f`
    <h3>
      Layer ${r.index}:
      ${l?` W⁺ = W − ${a} · ∂E/∂W`:` W⁺, by ${i.replaceAll("_"," ")}`}
    </h3>
    <div class="product">
      ${l?f`<${je} ...${c} kind="parameters" title="W" />
              <span class="sign">− <span class="number">${s(o.learningRate)}</span> ·</span>
              <${je} ...${c} kind="gradients" title="∂E/∂W" />
              <span class="sign">=</span>`:""}
      <${je} ...${c} kind="updated" title="W⁺" />
    </div>
    ${u.length>0?f`<p class="bias-gradients">
            ${u.map(d=>{let p=n.names.parameters[d];return f`<span key=${p}
                >${p}⁺ =
                <span class="number">${kt(e,[`${p}+`,o.updated[d]])}</span></span
              >`})}
          </p>`:""}
  `}function je({store:e,actions:t,network:n,frame:o,layer:r,kind:a,title:s}){let{first:i,from:l,to:c}=r,u=L(n).get(e.selected.value??""),d=u?.kind==="weight"&&c.includes(u.to)&&l.includes(u.from)?u:null,p={parameters:g=>g,gradients:g=>`dE_total/d${g}`,updated:g=>`${g}+`}[a],m=c.map((g,$)=>l.map((w,v)=>{let b=i+$*l.length+v;return[p(n.names.parameters[b]),o[a][b]]}));return f`<${xt}
    ...${{store:e,title:s,rows:c,columns:l,cells:m,edge:d,weight:(g,$)=>n.names.parameters[i+g*l.length+$]}}
    point=${t.point}
    select=${t.select}
  />`}function Et({store:e,title:t,names:n,cells:o}){return f`<${xt}
    ...${{store:e,title:t,rows:n,columns:[""],cells:o.map(r=>[r])}}
  />`}function ia({from:e,feeding:t,index:n},o){return e.map((r,a)=>[n===1?r:`out_${r}`,o.activations[t[a]]])}function Yc(e,t,n){return[e.names.parameters[t],n]}var[Oe,St]=[16,8];function la({store:e,place:t}){let[n,o,r]=[e.pointed.value,e.frame.value,e.network.value],a=n&&r?L(r).get(n.name):void 0;if(!n||!o||!r||!a||t.value)return"";let{x:s,y:i}=n;return f`<div class="preview" aria-hidden="true" ref=${c=>{if(!c)return;let{width:u,height:d}=c.getBoundingClientRect(),p=s+Oe+u>innerWidth-St?s-Oe-u:s+Oe,m=i+Oe+d>innerHeight-St?i-Oe-d:i+Oe;c.style.left=`${Math.max(St,p)}px`,c.style.top=`${Math.max(St,m)}px`}}>
    <p>${Zc(a,e.writing.value)}</p>
    <dl>
      ${Qc(a,o,e.drafts.value,e.writing.value).map(([c,u,d])=>f`<div>
            <dt>${c}</dt>
            <dd>${e.knows.value(u)?d:"□"}</dd>
          </div>`)}
    </dl>
  </div>`}function Zc(e,t){let n=f`<strong>${_(t.name(e))}</strong>`;switch(e.kind){case"weight":return f`${n} ${e.from} → ${e.to}`;case"bias":return f`${n} → ${e.to.length>4?`${e.to.length} neurons`:e.to.join(", ")}`;case"target":return f`<strong>${t.target}</strong> of ${e.of}`;default:return n}}function Qc(e,t,n,{number:o,delta:r,net:a,out:s}){let{name:i}=e,l=n.get(i)?.value??X(e,t);switch(e.kind){case"weight":case"bias":return[["value",i,l===void 0?"…":o(l)],["gradient",`dE_total/d${i}`,o(t.gradients[e.parameter])],["next value",`${i}+`,o(t.updated[e.parameter])]];case"neuron":return[[a,`net_${i}`,o(t.netInputs[e.neuron])],[s,`out_${i}`,o(l)],["δ",`delta_${i}`,r(t.deltas[e.neuron])]];case"target":return[["value",i,o(l)],["E",`E_${e.of}`,o(t.outputErrors[e.output])]];default:return[["value",i,o(l)]]}}function ca(e){return vt(e,()=>eu(e))}function eu({store:e,actions:t,open:n}){let[o,r]=[e.frame.value,e.network.value];if(!o||!r||o.large&&!n.value)return"";if(!o.complete)return f`<p class="hint">Fetching all numbers …</p>`;let a={frame:o,network:r,writing:e.writing.value,explain:t.explain,knows:e.knows.value};return f`<div class="scrolls"><${tu} ...${a} /></div>
    <div class="scrolls"><${nu} ...${a} /></div>`}function Ae({explain:e,knows:t},n,o){return t(n)?f`<td>
    <button
      type="button"
      class="plain cell"
      aria-label=${`${o}, explain ${n}`}
      onClick=${()=>e(n)}
    >
      ${o}
    </button>
  </td>`:f`<td><span aria-label=${`${n}: not known yet`}>${"□"}</span></td>`}function tu(e){let{frame:t,network:n,writing:o}=e,{number:r,delta:a,net:s,out:i,target:l}=o,{layers:c}=n.names,u=c[0].length,d=c.flat(),p=c[c.length-1].length;return f`<table>
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
      ${d.map((m,h)=>{let g=h-(d.length-p);return f`<tr key=${m}>
          <th scope="row">${m}</th>
          ${h<u?f`<td></td>`:Ae(e,`net_${m}`,r(t.netInputs[h-u]))}
          ${h<u?f`<td>${r(t.activations[h])}</td>`:Ae(e,`out_${m}`,r(t.activations[h]))}
          <td>${g<0?"":r(t.targets[g])}</td>
          ${g<0?f`<td></td>`:Ae(e,`E_${m}`,r(t.outputErrors[g]))}
          ${h<u?f`<td></td>`:Ae(e,`delta_${m}`,a(t.deltas[h-u]))}
        </tr>`})}
    </tbody>
  </table>`}function nu(e){let{frame:t,network:n,writing:o}=e,{number:r}=o,a=L(n);return f`<table>
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
            <td>${r(t.parameters[i])}</td>
            ${Ae(e,`dE_total/d${s}`,r(t.gradients[i]))}
            ${Ae(e,`${s}+`,r(t.updated[i]))}
          </tr>`)}
    </tbody>
  </table>`}function ua({store:e,actions:t,place:n}){let[o,r,a]=[n.value,e.frame.value,e.network.value],s=o&&a?L(a).get(o.name):void 0,i=r&&s?X(s,r):void 0;if(!o||!r||!s||i===void 0)return"";let l=()=>{if(n.value!==o)return;n.value=null;let u=document.querySelector(`.diagram [data-name="${CSS.escape(o.name)}"][tabindex]`);u instanceof SVGElement&&u.focus()};return f`<div class="editor" ref=${u=>{u&&(u.style.left=`${o.x}px`,u.style.top=`${o.y}px`)}} key=${o.name}>
    <${Se}
      autofocus
      label=${`New value of ${U(s)}`}
      value=${i}
      begin=${o.typed}
      keep=${u=>t.tryEdit(o.name,u,ke(s,r))}
      leave=${l}
    />
  </div>`}function pa({store:e}){return f`<p class="spoken" role="status" aria-live="polite" aria-atomic="true" data-testid="spoken">
    ${e.announcement.value}
  </p>`}import{useRef as ha,useState as Mt}from"preact/hooks";var ou={right:["✓","right"],too_few_digits:["…","too few digits to tell"],rounding:["≈","rounded in another way"],follows:["↳","follows from your own value"],wrong:["✗","not this"],unknown:["?","there is no such quantity here"],unreadable:["?","this line cannot be read"]};function da({verdict:e}){let[t,n]=ou[e];return f`<span class=${`verdict ${e}`}
    ><span class="mark" aria-hidden="true">${t}</span>${n}</span
  >`}function fa({judged:{mistakes:e,text:t}}){return[...e.map(o=>o.text),...t?[t]:[]].map(o=>f`<p class="note" key=${o}>${_(o)}</p>`)}var ma=new Set(["wrong","follows","rounding"]),ru="The values could not be checked just now. Try again.",au=2;function ga({store:e,check:t,fetchRight:n,recall:o,remember:r}){let[a,s]=Mt(o()),[i,l]=Mt(null),[c,u]=Mt(""),[d,p]=Mt({}),m=ha(new Map),h=ha(0),g=e.frame.value,$=i?.iteration===g?.iteration&&i?.revision===g?.revision;function w(y){s(y),r(y)}async function v(){let y=++h.current;u(""),p({});try{let S=await t(a);if(y!==h.current)return;for(let{quantity:x,given:k,verdict:E}of S.verdicts)ma.has(E)&&!S.log&&m.current.set(x,new Set([...m.current.get(x)??[],k]));l(S)}catch(S){y===h.current&&u(S instanceof TypeError?ru:S.message)}}async function b(y){let S=h.current,x=await n();S===h.current&&p(k=>({...k,[y]:x[y]??null}))}return f`
    <form
      onSubmit=${y=>{y.preventDefault(),v()}}
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
          onInput=${y=>w(y.target.value)}
        ></textarea>
      </label>
      <button type="submit" disabled=${a.trim()===""}>Check</button>
    </form>
    <div role="status">
      ${c?f`<p class="hint">${c}</p>`:""}
      ${i?f`${$?"":f`<p class="hint">The network has moved on since: these verdicts are of what it showed before.</p>`}
              <p class="note">${_(i.summary.text)}</p>
              <ul class="verdicts">
                ${i.verdicts.map((y,S)=>e.hidden.value.has(y.quantity)?f`<li key=${S}>
                        ${_(y.quantity)}: hidden until the question is answered.
                      </li>`:f`<${iu}
                        key=${S}
                        judged=${y}
                        tries=${m.current.get(y.quantity)?.size??0}
                        shown=${$?d[y.quantity]:void 0}
                        show=${$&&!i.log?b:null}
                        writing=${e.writing.value}
                      />`)}
              </ul>
              ${su(i).map(y=>f`<p class="hint" key=${y}>${y}</p>`)}`:""}
    </div>
  `}function su({notes:e,log:t}){return t?t.notes:e.map(({line:n,message:o})=>`Line ${n}: ${o}`)}function iu({judged:e,tries:t,shown:n,show:o,writing:r}){let{line:a,quantity:s,given:i,verdict:l}=e,c=s.startsWith("delta_")?r.delta:r.number,u=ma.has(l);return f`<li>
    <p class="judged">
      ${l==="unreadable"?f`<span class="hint">${`Line ${a}`}</span>`:""}${" "}
      <span class="said">${l==="unreadable"?s:_(s)}</span>${" "} ${i}
      <${da} verdict=${l} />
    </p>
    <${fa} judged=${e} />
    ${typeof n=="number"?f`<p class="note">${`The value is ${c(n)}.`}</p>`:""}
    ${u&&o&&n===void 0?f`<button type="button" class="plain" onClick=${()=>o(s)}>
            ${t>=au?"Show the value":"Show the value anyway"}
          </button>`:""}
  </li>`}import{useLayoutEffect as $a,useRef as lu}from"preact/hooks";var va=[["grow","Grow","g"],["shrink","Shrink","s"],["stay","Stay","t"]],cu={grow:"grew",shrink:"shrank",stay:"stayed"};function ba({store:e,actions:t}){return e.watching?"":f`<${ae}
    label="Predict first: ask me before each step"
    value=${e.predicting.value}
    choose=${t.setPredicting}
  />`}function wa({store:e,actions:t}){let{right:n,tried:o,last:r}=e.score.value,a=e.question.value;$a(()=>a?uu(t,()=>e.shortcuts.value.on):void 0,[a]);let s=lu(null);return $a(()=>{a&&s.current?.scrollIntoView({block:"nearest"})},[a]),e.predicting.value?f`<div class="predict" ref=${s}>
    <div role="status">
      ${a?f`<p>Will <strong>${a.parameter}</strong> grow, shrink or stay in this step?</p>`:r?f`<p>
                ${r.hit?"✓ Right":"✗ Not so"}: ${r.parameter} ${cu[r.answer]}. ${r.why}
              </p>`:f`<p class="hint">Press Step, and say what will happen before it does.</p>`}
    </div>
    ${a?f`<div class="guesses" role="group" aria-label="Your guess">
            ${va.map(([i,l,c])=>f`<button
                  key=${i}
                  type="button"
                  aria-keyshortcuts=${c}
                  title=${`${l} (${c.toUpperCase()})`}
                  onClick=${()=>t.predict(i)}
                >
                  ${l}
                </button>`)}
          </div>`:""}
    <p class="score" aria-label="Score">${`${n} of ${o}`}</p>
  </div>`:""}function uu(e,t){let n=o=>{if(!t()||o.ctrlKey||o.metaKey||o.altKey||document.querySelector("dialog[open]")||o.target instanceof Element&&o.target.closest("input[type=text], select, textarea"))return;let r=va.find(([,,a])=>a===o.key.toLowerCase());r&&e.predict(r[0])};return document.addEventListener("keydown",n),()=>document.removeEventListener("keydown",n)}var ya=24;function ka({workbench:e}){if(e.folded.value)return"";let t=()=>document.querySelector(".panel"),n=()=>t().getBoundingClientRect().width;function o(a){if(a.button!==0)return;let s=a.currentTarget,i=t().getBoundingClientRect().right;s.setPointerCapture(a.pointerId);let l=c=>e.resize(i-c.clientX,innerWidth);s.addEventListener("pointermove",l),s.addEventListener("lostpointercapture",()=>s.removeEventListener("pointermove",l),{once:!0})}function r(a){let s={ArrowLeft:ya,ArrowRight:-ya}[a.key];s&&(a.preventDefault(),e.resize(n()+s,innerWidth))}return f`<div
    class="panel-edge"
    role="separator"
    aria-orientation="vertical"
    aria-label="Width of the panel"
    aria-valuemin="20"
    aria-valuemax="60"
    aria-valuenow=${Math.round(100*(e.width.value??.31*innerWidth)/innerWidth)}
    tabindex="0"
    onPointerDown=${o}
    onKeyDown=${r}
  ></div>`}import{useLayoutEffect as pu,useRef as du}from"preact/hooks";var fu=new Set(["Tab","Shift","Control","Alt","Meta","Escape"]);function xa({workbench:e,actions:t,store:n,follow:o,toolbar:r}){let a=du(null),s=e.isFirstVisit.value&&n.frame.value!==null;return pu(()=>{if(!s)return;r(a.current,"Ways to begin");let i=l=>{if(l instanceof KeyboardEvent&&fu.has(l.key))return;let c=l.target instanceof Element?l.target:null,u=l instanceof KeyboardEvent,p=!!(c?.closest(".skip")&&(!u||l.key==="Enter")||c?.closest(".first-minute")),m=u||c?.closest("button, a, input, select, [data-name]");!p&&m&&setTimeout(e.begin)};for(let l of["click","keydown","drop"])addEventListener(l,i);return()=>{for(let l of["click","keydown","drop"])removeEventListener(l,i)}},[s]),s?f`<section class="first-minute" aria-label="First steps">
    <p>Each step computes this network’s error, the gradient of every weight, and the next weights.</p>
    <div class="ways-to-begin" ref=${a}>
      <button
        type="button"
        onClick=${()=>{e.begin(),o()}}
      >
        Follow the article
      </button>
      <button
        type="button"
        onClick=${()=>{e.begin(),t.play()}}
      >
        Just play
      </button>
    </div>
  </section>`:""}import{useRef as Ea,useState as hu}from"preact/hooks";var mu=4,_n=8;function Tt({id:e,label:t,children:n}){let o=Ea(null),r=Ea(null),[a,s]=hu(!1),i=()=>r.current?.hidePopover();function l(){if(!o.current||!r.current)return;let c=o.current.getBoundingClientRect(),{style:u}=r.current,d=Math.min(c.bottom+mu,innerHeight/3);u.top=`${d}px`,u.maxHeight=`${innerHeight-d-_n}px`;let p=document.documentElement.clientWidth-_n-r.current.offsetWidth;u.left=`${Math.max(_n,Math.min(c.left,p))}px`}return f`
    <button type="button" class="quiet menu-button" ref=${o} popovertarget=${e} aria-expanded=${a}>
      <span class="menu-label">${t}</span
      ><svg class="icon sign" viewBox="0 0 16 16" aria-hidden="true"><path d="M4 6l4 4 4-4" /></svg>
    </button>
    <div
      id=${e}
      class="menu"
      popover="auto"
      ref=${c=>{r.current=c,a&&l()}}
      onToggle=${c=>s(c.newState==="open")}
    >
      ${a&&n?n(i):""}
    </div>
  `}function Sa({store:e,opened:t,openFile:n}){let o=t.title.value;return e.keeps("network")?f`<p class="opened">${o}</p>`:f`<${Tt} id="open-card" label=${o||"Open"}>
    ${r=>{t.getChoices();let a=i=>()=>{r(),i()},s=e.choices.value?.datasets??[];return f`
        <section aria-labelledby="open-title">
          <h2 id="open-title">Open</h2>
          <button type="button" class="entry" onClick=${a(()=>t.choosing.choose(Ee))}>
            The article’s network, from the beginning
          </button>
        </section>
        <section aria-labelledby="examples-title">
          <h2 id="examples-title">Examples</h2>
          <div class="entries">
            ${s.filter(({name:i})=>i!==Ee).map(({name:i,title:l})=>f`<button
                    key=${i}
                    type="button"
                    class="entry"
                    onClick=${a(()=>t.choosing.choose(i))}
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
  <//>`}function Ma({store:e,workbench:t}){return t.projector.value?f`<div class="projected">
    <span>iteration ${O(e.frame.value?.iteration??0)}</span>
    <button type="button" class="quiet" onClick=${()=>t.project(!1)}>Whole page</button>
  </div>`:""}var gu=[["lesson","Lesson"],["explain","Explain"],["check","Check"],["data","Data"],["curves","Curves"],["numbers","Numbers"],["settings","Settings"]],$u={ArrowRight:(e,t)=>(e+1)%t,ArrowLeft:(e,t)=>(e+t-1)%t,Home:()=>0,End:(e,t)=>t-1},vu="M8 5.4a2.6 2.6 0 1 0 0 5.2 2.6 2.6 0 0 0 0-5.2ZM6.9 1.5h2.2l.4 1.8 1.2.5 1.6-1 1.5 1.6-1 1.5.5 1.2 1.8.4v2.1l-1.8.4-.5 1.2 1 1.5-1.5 1.6-1.6-1-1.2.5-.4 1.8H6.9l-.4-1.8-1.2-.5-1.6 1-1.5-1.6 1-1.5-.5-1.2-1.8-.4V7.5l1.8-.4.5-1.2-1-1.5 1.5-1.6 1.6 1 1.2-.5Z";function Ta({workbench:e,available:t}){let n=gu.filter(([s])=>t(s)),{panel:o,folded:r}=e;function a(s){let i=n.findIndex(([c])=>c===o.value),l=$u[s.key]?.(i,n.length);l===void 0||s.ctrlKey||s.metaKey||s.altKey||(s.preventDefault(),e.open(n[l][0]),document.getElementById(`tab-${n[l][0]}`)?.focus())}return f`<div class="tabs">
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
            onClick=${()=>e.open(s)}
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
      onClick=${()=>e.fold(!r.value)}
    >
      <svg class="icon sign" viewBox="0 0 16 16" aria-hidden="true">
        <path d=${r.value?"M10 3 5 8l5 5":"M6 3l5 5-5 5"} />
      </svg>
      <span class="spoken">Panel</span>
    </button>
  </div>`}function bu(){return f`<svg class="icon gear" viewBox="0 0 16 16" aria-hidden="true"><path d=${vu} /></svg>`}var wu={net:"Net input",out:"Output",target:"Target",rate:"Rate",delta_sign:"δ is",weights:"Weights",decimals:"Decimals",comma:"Decimal sign"};function yu(e,t){return e!=="delta_sign"?Fe[e]:Fe.delta_sign.map(([n,o])=>[n,t.letters(o)])}function Oa({store:e,actions:t}){let n=e.notation.value,o=Object.keys(Fe),r=o.some(a=>n[a]!==ge[a]);return f`
    ${o.map(a=>f`<${G}
          key=${a}
          label=${wu[a]}
          value=${n[a]}
          options=${yu(a,e.writing.value)}
          choose=${s=>t.write({[a]:s})}
        />`)}
    <button type="button" disabled=${!r} onClick=${()=>t.write(ge)}>
      As the article writes
    </button>
    <p class="hint">
      Where there is no room for so many decimals, fewer are shown; the tables and explanations have them all.
    </p>
  `}var ku=[["system","As the device"],["light","Light"],["dark","Dark"]];function Aa({store:e,actions:t,workbench:n,shortcutsOpen:o}){return f`<${Tt} id="view-card" label="View">
    ${r=>f`
      <section aria-labelledby="screen-title">
        <h2 id="screen-title">Screen</h2>
        <${ae}
          label="Projector: diagram and formula only, in large type"
          value=${n.projector.value}
          choose=${a=>{n.project(a),r()}}
        />
        <${G}
          label="Colours"
          value=${e.scheme.value}
          options=${ku}
          choose=${a=>e.scheme.value=a}
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
        <${Oa} store=${e} actions=${t} />
      </section>
    `}
  <//>`}import{useLayoutEffect as xu,useRef as Eu,useState as Su}from"preact/hooks";function _a({open:e,store:t}){let n=Eu(null),[o,r]=Su(""),a=()=>e.value=!1;xu(()=>{e.value?n.current?.showModal():n.current?.close(),r("")},[e.value]);let s=t.shortcuts.value,i=c=>t.shortcuts.value=c;function l(c,u){if(!(c.ctrlKey||c.metaKey||c.altKey||["Tab","Escape","Enter"].includes(c.key))&&(c.preventDefault(),c.stopPropagation(),c.key!=="Shift")){if(!mn(c.key))return r(`${c.key} cannot be a shortcut.`);r(""),i(hn(s,u,c.key))}}return f`<dialog ref=${n} class="shortcuts" aria-labelledby="shortcuts-title" onClose=${a}>
    <header>
      <h2 id="shortcuts-title">Keyboard shortcuts</h2>
      <button type="button" onClick=${a}>Close</button>
    </header>
    <${ae}
      label="Single keys act on the page"
      value=${s.on}
      choose=${c=>i({...s,on:c})}
    />
    <p class="hint" id="shortcuts-hint">
      Go to a key and press another one to change it. Undo stays Ctrl-Z, and redo Ctrl-Shift-Z.
    </p>
    <dl>
      ${qe.map(([c,u])=>f`<div class="row" key=${c}>
            <dt>${u}</dt>
            <dd>
              <button
                type="button"
                class="key"
                disabled=${!s.on}
                aria-label=${`${Be(s.keys[c])}: ${u}`}
                aria-describedby="shortcuts-hint"
                onKeyDown=${d=>l(d,c)}
                onKeyUp=${d=>d.key===" "&&d.preventDefault()}
              >
                ${Be(s.keys[c])}
              </button>
            </dd>
          </div>`)}
    </dl>
    ${o&&f`<p class="refusal" role="alert">${o}</p>`}
    <button type="button" class="plain" onClick=${()=>i({...Me,on:s.on})}>
      The usual keys again
    </button>
  </dialog>`}import{useLayoutEffect as _u,useRef as Cu}from"preact/hooks";import{useLayoutEffect as Mu,useState as Cn}from"preact/hooks";function _t({store:e,fetchArticle:t,run:n}){let[o,r]=Cn(null),[a,s]=Cn(!1),[i,l]=Cn("");if(Mu(()=>{t().then(r,()=>s(!0))},[]),a)return f`<p role="alert">The numbers could not be fetched. Close this and try again.</p>`;if(!o)return f`<p>Fetching …</p>`;let c=o.numbers.filter(d=>!d.agrees),u=o.numbers.filter(d=>d.agrees);return f`
    <ul class="parted">
      ${c.map(d=>f`<${Tu}
            key=${d.name}
            printed=${d}
            store=${e}
            tried=${i===d.name}
            run=${e.watching||!d.run?null:()=>{l(d.name),n(d.run)}}
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
                <td>${Ca(d.printed)}</td>
                <td>${We(d.computed)}</td>
              </tr>`)}
        </tbody>
      </table>
    </details>
  `}function Tu({printed:e,store:t,tried:n,run:o}){let r=n?Ou(e,t):null;return f`<li>
    <p class="name">${_(e.name)}</p>
    <dl>
      ${Ot("printed",Au(Ca(e.printed),At(e,e.computed)))}
      ${Ot("by the article’s rule",At(e,e.computed))}
      ${e.computed_so===null?"":Ot("by the other calculation",At(e,e.computed_so))}
      ${r===null?"":Ot("on the screen now",f`<strong class="shown" role="status">${At(e,r)}</strong>`)}
    </dl>
    <p>${_(e.follows_from)}</p>
    ${o&&f`<button type="button" onClick=${o}>${e.run?.label}</button>`}
  </li>`}function Ou(e,t){let[n,o,r]=[t.frame.value,t.network.value,e.run?.shows??""];if(!n||!o)return null;if(r==="E_total")return n.error;let a=L(o).get(r.replace(/^out_/,""));return a?X(a,n)??null:null}function Ot(e,t){return f`<div class="row">
    <dt>${e}</dt>
    <dd>${t}</dd>
  </div>`}function Ca(e){return e.replace("-","−")}function At(e,t){return We(t,e.printed.split(".")[1]?.length??0)}function Au(e,t){let n=0;for(;n<e.length&&e[n]===t[n];)n++;let o=n-e.indexOf(".");return f`${e.slice(0,n)}<mark>${e[n]}</mark>${e.slice(n+1)}<span
      class="spoken"
      >, differs first at decimal ${o}, where a ${t[n]} was to stand</span
    >`}function La({open:e,close:t,store:n,fetchArticle:o,run:r}){let a=Cu(null);return _u(()=>{e?a.current?.showModal():a.current?.close()},[e]),f`<dialog ref=${a} class="about" aria-labelledby="about-title" onClose=${t}>
    <header>
      <h2 id="about-title">About these numbers</h2>
      <button type="button" onClick=${t}>Close</button>
    </header>
    <p>
      The network is the one in Matt Mazur’s “A Step by Step Backpropagation Example” (2015). Backstep
      computes in double precision with the rule the article states. Nearly all of its printed numbers come
      out to the last digit; a few do not, and here is why.
    </p>
    <h3>Where the article and its rule part</h3>
    ${e?f`<${_t} store=${n} fetchArticle=${o} run=${r} />`:""}
  </dialog>`}import{useLayoutEffect as Pa,useRef as Da}from"preact/hooks";function Ct({formula:{left:e,sides:t,spoken:n},typeset:o}){return f`<div class="formula-place lines" role="math" aria-label=${n} tabindex="0">
    <${se} tex=${e} spoken="" typeset=${o} />
    ${t.map(r=>f`<${se} key=${r} tex=${`{}${r}`} spoken="" typeset=${o} />`)}
  </div>`}import{useId as Lu,useState as Nu}from"preact/hooks";function Na({lesson:e,store:t,stop:n,answer:o}){let r=Lu(),a=e.progress.value[n.title];if(a)return f`<div class="ask done" data-verdict="right">
      <p class="asks">${_(n.asks)}</p>
      <p class="verdict-text">
        <b>${a.shown?"Shown:":"✓ Right:"}</b> <span class="value">${o?o.value:"…"}</span>
        ${e.refusal.value?f`<span class="refusal" role="alert">${e.refusal.value}</span>`:""}
      </p>
    </div>`;let s=e.verdict.value,i=s?ht(s):e.refusal.value?[e.refusal.value]:[],l=i.length===0?null:`${r}-verdict`;return f`<div class="ask" data-verdict=${s?.verdict??(i.length>0?"refused":"open")}>
    ${n.choices.length>0?f`<${Ru} lesson=${e} stop=${n} id=${r} tell=${l} />`:f`<${Iu} lesson=${e} store=${t} stop=${n} id=${r} tell=${l} />`}
    ${i.length>0?f`<p class="verdict-text" id=${`${r}-verdict`}>
            <b>${i[0]}</b> ${i.slice(1).map(c=>f`${_(c)} `)}
          </p>`:""}
  </div>`}function Iu({lesson:e,store:t,stop:n,id:o,tell:r}){let[a,s]=Nu("");return f`<form
    onSubmit=${i=>{i.preventDefault(),a.trim()&&e.answer(a.trim())}}
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
        placeholder=${t.writing.value.number(.5,1)}
        value=${a}
        aria-describedby=${r}
        aria-invalid=${r!==null}
        onInput=${i=>s(i.target.value)}
      />
      <button type="submit" class="primary">Check</button>
      <${Ia} lesson=${e} />
    </div>
  </form>`}function Ru({lesson:e,stop:t,id:n,tell:o}){return f`<p class="asks" id=${`${n}-asks`}>${_(t.asks)}</p>
    <div class="answer-row" role="group" aria-labelledby=${`${n}-asks`} aria-describedby=${o}>
      ${t.choices.map(({name:r,words:a})=>f`<button key=${r} type="button" class="choice" onClick=${()=>{e.answer(r)}}>
            ${a}
          </button>`)}
      <${Ia} lesson=${e} />
    </div>`}function Ia({lesson:e}){return f`<button type="button" class="plain" onClick=${()=>{e.showMe()}}>Show me</button>`}var Wu=["A forward pass","The output layer","The hidden layer","A whole iteration"];function Ra({lesson:e,root:t}){let n=e.path.value?.stops??[],o=e.progress.value,{answered:r,shown:a,of:s}=ft(o,n);return f`<section class="summary" aria-labelledby="summary-title">
    <h4 id="summary-title">You can now</h4>
    <ul class="skills">
      ${n.map((i,l)=>{let c=o[i.title],[u,d]=c?c.shown?["◐","the answer was shown"]:["✓","answered by yourself"]:["○","not answered yet"];return f`<li key=${l}>
          <span aria-hidden="true">${u}</span>
          <span
            >${i.can} <span class="spoken">(${d})</span>
            ${c&&!c.shown?"":f`<button type="button" class="plain" onClick=${()=>{e.go(l)}}>
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
      ${Wu.map((i,l)=>f`<a key=${l} class="button" href=${`${t}/exercise?level=${l+1}`}>${i}</a>`)}
    </p>
  </section>`}import{useLayoutEffect as Pu,useState as Du}from"preact/hooks";function Ln({tries:e,lesson:t,...n}){if(e.length===0)return"";let o=e.find(r=>r===t.tried.value);return f`<div class="tries" role="group" aria-label="Try it">
      ${e.map(r=>f`<button
            key=${r.label}
            type="button"
            aria-pressed=${r.panel?null:r===o}
            onClick=${()=>{t.attempt(r)}}
          >
            ${_(r.label)}
          </button>`)}
    </div>
    ${o?f`<${Fu} ...${n} key=${o.label} pressed=${o} />`:""}`}function Fu({store:e,fetchDerivation:t,typeset:n,pressed:o}){let[r,a]=Du(null),s=e.frame.value,i=ee(e.notation.value),l=e.status.value.playing,c=`${o.quantity} ${i} ${l?"":`${s?.iteration} ${s?.revision}`}`;return Pu(()=>{if(!o.quantity||l)return a(null);let u=new AbortController;return t(o.quantity,i,u.signal).then(({steps:d})=>{let{tex:p,spoken:m}=d[d.length-1],h=[p.in_symbols,p.in_numbers,p.result].map(g=>`= ${g}`);u.signal.aborted||a({left:p.left,sides:[...new Set(h)],spoken:m})},()=>{}),()=>u.abort()},[c]),f`<div class="try-result">
    ${qu(e,o).map(u=>f`<p key=${u}>${_(u)}</p>`)}
    ${r?f`<${Ct} formula=${r} typeset=${n} />`:""}
  </div>`}function qu(e,{commands:t,select:n,shows:o}){let[r,a]=[e.frame.value,e.network.value];if(!r||!a)return[];let{number:s}=e.writing.value,i=L(a).get(n),l=[];if(t.length>0&&l.push(`Iteration ${r.iteration.toLocaleString("en")}.`),o==="E_total"&&l.push(`E_total is ${s(xe(r,a).value)}.`),i){let c=X(i,r),u=!("neuron"in i)||e.knows.value(`out_${n}`);l.push(`Marked in the diagram: ${U(i)}${c===void 0||!u?"":`, ${s(c)}`}.`)}return l}function Wa({caption:e,head:t,rows:n}){return f`<div class="table-place" tabindex="0" role="group" aria-label=${e}>
    <table>
      <caption>
        ${_(e)}
      </caption>
      <thead>
        <tr>
          ${t.map(o=>f`<th key=${o} scope="col">${o}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${n.map(([o,...r])=>f`<tr key=${o}>
              <th scope="row">${o}</th>
              ${r.map((a,s)=>f`<td key=${s}>${a}</td>`)}
            </tr>`)}
      </tbody>
    </table>
  </div>`}function Fa(e){let{lesson:t}=e,n=Da(null),o=t.open.value;Pa(()=>{o&&document.activeElement!==document.body&&n.current?.focus()},[o]);let r=Da(null),a=t.stop.value!==null;if(Pa(()=>{let c=matchMedia("(max-width: 760px)").matches;r.current?.scrollIntoView({block:c?"start":"nearest"})},[t.place.value,a]),!o)return"";let[s,i,l]=[t.path.value,t.stop.value,t.place.value];return f`<section class="card lesson" aria-labelledby="lesson-title" ref=${r}>
    <h2 id="lesson-title" class="spoken" tabindex="-1" ref=${n}>The article, as a lesson</h2>
    ${t.failed.value?f`<p role="alert">The lesson could not be fetched. Close it and try again.</p>`:""}
    ${s&&i?f`
            <${Uu} lesson=${t} path=${s} place=${l} />
            <${Bu} ...${e} key=${l} stop=${i} />
            <${Gu} lesson=${t} path=${s} place=${l} />
          `:t.failed.value?"":f`<p class="waiting">Fetching the lesson …</p>`}
  </section>`}function Bu({lesson:e,store:t,root:n,fetchArticle:o,fetchDerivation:r,typeset:a,stop:s}){let i=e.isDone.value?e.revealed.value:null,l=i?i.formula:s.formula,c={lesson:e,store:t,fetchDerivation:r,typeset:a};return f`<div class="stop">
    <h3>${_(s.title)}</h3>
    ${e.foreign.value?f`<${Hu} lesson=${e} />`:""} ${Nn(s.text)}
    ${l?f`<${Ct} key=${i!==null} formula=${l} typeset=${a} />`:""}
    <${Na} lesson=${e} store=${t} stop=${s} answer=${i} />
    ${i?f`<div class="more">
            ${Nn(i.text)}
            <${Ln} ...${c} tries=${i.tries} />
            ${i.table?f`<${Wa} ...${i.table} />`:""}
            ${i.readers.map(u=>f`<section class="asked" key=${u.asked}>
                  <h4><span class="by">A reader asked</span> ${_(u.asked)}</h4>
                  ${Nn(u.answer)}
                  <${Ln} ...${c} tries=${u.tries} />
                </section>`)}
            ${i.errata?f`<${_t} store=${t} fetchArticle=${o} run=${e.attempt} />`:""}
            ${s.sums_up?f`<${Ra} lesson=${e} root=${n} />`:""}
          </div>`:""}
  </div>`}function Uu({lesson:e,path:t,place:n}){let{answered:o,of:r}=ft(e.progress.value,t.stops);return f`<div
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
    <button type="button" class="quiet close" onClick=${e.close} title="Close lesson">
      <span aria-hidden="true">✕</span><span class="spoken">Close lesson</span>
    </button>
    <details class="contents">
      <summary>
        <span class="count">Stop ${n+1} of ${t.stops.length} · ${t.stops[n].part}</span>
        <span class="spoken">, contents</span>
      </summary>
      <ol>
        ${t.stops.map((a,s)=>f`<li key=${s}>
              <button
                type="button"
                class="plain"
                aria-current=${s===n?"step":null}
                onClick=${i=>{i.target.closest("details")?.removeAttribute("open"),e.go(s)}}
              >
                ${_(a.title)}${a.title in e.progress.value?f`<span aria-hidden="true"> ✓</span><span class="spoken">, answered</span>`:""}
              </button>
            </li>`)}
      </ol>
    </details>`}function Gu({lesson:e,path:t,place:n}){return f`<nav class="ways" aria-label="Stops of the lesson">
    <button type="button" aria-disabled=${n===0} onClick=${e.back} title="The stop before">
      <span aria-hidden="true">← </span>Previous
    </button>
    <button
      type="button"
      class=${e.isDone.value?"primary":""}
      aria-disabled=${n===t.stops.length-1}
      onClick=${e.next}
      title="The next stop"
    >
      Next<span aria-hidden="true"> →</span>
    </button>
  </nav>`}function Hu({lesson:e}){return f`<p class="own">
    This session shows a network of your own, and this lesson speaks of the article’s. Undo would bring yours
    back.
    <button type="button" onClick=${e.showArticle}>Show the article’s</button>
  </p>`}function Nn(e){return e.map((t,n)=>f`<p key=${n}>${_(t)}</p>`)}var ju=4;function qa({store:e,actions:t,data:n}){let o=e.frame.value,r=e.network.value;if(!o||!r)return f`<p class="waiting">Fetching the network …</p>`;let a=r.names.layers[r.names.layers.length-1],{output_reduction:s}=r.settings,i=xe(o,r),l=i.of==="sample",c=e.knows.value,u=(d,p)=>c(d)?e.writing.value.number(p):"□";return f`
    <p class="total">
      <button
        type="button"
        class="plain symbol"
        aria-label="E_total, explain"
        onClick=${()=>t.explain("E_total")}
      >
        E<sub>total</sub>
      </button>
      <strong data-testid="error">${u("E_total",i.value)}</strong>
    </p>
    ${l?Ku(o,a,s,u):zu(o,i,e,n.value)}
    ${i.hasPenalty&&o.withPenalty?f`<p class="sum penalty">
            + penalty on large weights${" "}
            <span class="term">${u("E_total",o.withPenalty.penalty)}</span>
          </p>`:""}
  `}function Ku(e,t,n,o){if(t.length===1||t.length>ju)return"";let r=n==="mean"?" and ":" + ";return f`<p class="sum">
    ${n==="mean"?"= mean of ":"= "}
    ${t.map((a,s)=>f`${s>0?r:""}<span class="term"
            >E<sub>${a}</sub> ${o(`E_${a}`,e.outputErrors[s])}</span
          >`)}
  </p>`}function zu(e,{of:t,samples:n},o,r){let{number:a}=o.writing.value,s=r?.right.value,i=d=>`, right ${a(100*d,1)} %`,l=e.sample>=(o.network.value?.samples??1/0),c=t==="sum"?`sum over the ${O(n)} samples of the batch`:`mean of ${O(n)} training samples`,u=(d,p,m)=>f`<button
      type="button"
      class="plain step-sample"
      aria-label=${p}
      onClick=${()=>r?.showing.move(d)}
    >
      ${m}
    </button>`;return f`<p class="sum">
    ${c}${s?i(s.train):""}${Number.isNaN(e.testError)?"":f`${" · test "}<span class="term">${a(e.testError)}</span
            >${s?i(s.test):""}`}${` · epoch ${O(e.epoch)} · `}<span class="term"
      >${`shown: ${l?"test ":""}sample ${O(e.sample+1)}`}${o.watching||!r?"":f`${u(-1,"Previous sample","‹")}${u(1,"Next sample","›")}`}</span
    >${r?Vu(e,r.showing):""}
  </p>`}function Vu(e,t){let n=t.coming.value;return t.chosen.value===null||n.length===0?"":n.length>1?` · gradients of the next ${O(n.length)}`:n[0]===e.sample?"":` · next in training: ${O(n[0]+1)}`}var Ba=e=>f`<svg class="icon arrow" viewBox="0 0 16 16" aria-hidden="true"><path d=${e} /></svg>`;function Ua({store:e,actions:t}){let{numbersIn:n}=e.writing.value,[o,r]=[e.history.value.undo,e.history.value.redo].map(a=>a&&n(a));return e.watching?f`<p class="watching">Watching: this link shows, and changes nothing.</p>`:f`
    <button
      type="button"
      class="quiet"
      disabled=${o===null}
      onClick=${t.undo}
      aria-keyshortcuts="Control+Z"
      title=${o===null?"Nothing to undo":`Undo ${o} (Ctrl-Z)`}
    >
      ${Ba("M6 2 2.5 5.5 6 9M3 5.5h6a4 4 0 0 1 0 8H6")}<span class="on-wide">Undo</span
      ><span class="what">${o===null?"":` ${o}`}</span>
    </button>
    <button
      type="button"
      class="quiet"
      disabled=${r===null}
      onClick=${t.redo}
      aria-keyshortcuts="Control+Shift+Z"
      title=${r===null?"Nothing to redo":`Redo ${r} (Ctrl-Shift-Z)`}
    >
      ${Ba("M10 2l3.5 3.5L10 9M13 5.5H7a4 4 0 0 0 0 8h3")}<span class="on-wide">Redo</span
      ><span class="what">${r===null?"":` ${r}`}</span>
    </button>
  `}function Ga({store:e,actions:t}){let n=e.progress.value;if(n===null)return"";let o=n.done+n.left,r=Math.floor(100*n.done/Math.max(1,o)),a=`On the way to iteration ${O(n.goal)}`;return f`<div class="progress">
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
    ${e.watching?"":f`<button type="button" onClick=${t.stop} title="Stop on the way (Space)">Stop</button>`}
  </div>`}import{useState as Xu}from"preact/hooks";function Ve({store:e}){return e.network.value.settings}function Ke(e,t){let{store:n,actions:o}=e;return{value:n.drafts.value.get(t)?.value??Ve(e)[t],keep:r=>o.tryEdit(t,r)}}function ze(e,t){return{value:Ve(e)[t],choose:n=>{e.actions.edit(t,n)}}}function Lt(e){let{rate:t}=e.store.writing.value;return f`<${z}
    label=${`Learning rate ${t}`}
    name="Learning rate"
    ...${Ke(e,"learning_rate")}
  />`}function Nt(e){return f`<${G}
    label="Update order"
    ...${ze(e,"update_order")}
    options=${[["simultaneous","Simultaneous"],["sequential","Sequential"]]}
  />`}function It(e){let{store:t,actions:n,begin:o}=e,{biases:r}=t.network.value;function a(s){let i=s==="frozen"?r==="none"?"shared":r:s;if(i===r)return void n.edit("train_biases",s!=="frozen");o(l=>uo(l,i,s!=="frozen"))}return f`<${G}
    label="Biases"
    value=${r==="none"?"none":Ve(e).train_biases?r:"frozen"}
    choose=${a}
    options=${[["frozen","Frozen"],["shared","Trained, one per layer"],["per_neuron","Trained, one per neuron"],["none","None"]]}
  />`}function Rt(e){return f`
    <${G}
      label="Error function"
      ...${ze(e,"error")}
      options=${e.choices.errors.map(t=>[t.name,`${$e(t.name)}: ${t.formula}`])}
    />
    <${G}
      label="Total error"
      ...${ze(e,"output_reduction")}
      options=${[["sum","Sum"],["mean","Mean"]]}
    />
  `}function Wt(e){return f`
    <${G}
      label="Optimiser"
      ...${ze(e,"optimizer")}
      options=${e.choices.optimizers.map(t=>[t.name,$e(t.name)])}
    />
    ${Ju(Ve(e).optimizer).map(([t,n])=>f`<${z} key=${t} label=${n} ...${Ke(e,t)} />`)}
  `}function Pt(e){return f`
    <${z} label="Batch size (0: all)" step=${1} ...${Ke(e,"batch_size")} />
    <${G}
      label="A batch’s gradient"
      ...${ze(e,"sample_reduction")}
      options=${[["sum","Sum"],["mean","Mean"]]}
    />
    <${ae}
      label="Shuffle every epoch"
      value=${Ve(e).shuffle}
      choose=${t=>{e.actions.edit("shuffle",t)}}
    />
  `}function Dt(e){return f`
    <${z} label="L1" ...${Ke(e,"l1")} />
    <${z} label="L2" ...${Ke(e,"l2")} />
  `}function Ju(e){return e==="momentum"||e==="nesterov"?[["momentum","Momentum μ"]]:e==="rmsprop"?[["decay","Decay ρ"],["epsilon","ε"]]:e==="adam"?[["beta1","β₁"],["beta2","β₂"],["epsilon","ε"]]:[]}function Ha({store:e,actions:t,begin:n,choosing:o}){let[r,a]=[e.recipe.value,e.choices.value],[s,i]=Xu("");if(!r||!a||!e.network.value||!e.frame.value)return f`<p class="waiting">Fetching the settings …</p>`;async function l(u){let d=await n(u);return i(d.ok?"":d.message),d}let c={recipe:r,choices:a,begin:l,store:e,actions:t,choosing:o};return f`
    ${s&&f`<p class="refusal" role="alert">${s}</p>`}
    <${Yu} ...${c} />
    <${Zu} ...${c} />
    <${Qu} ...${c} />
  `}function Yu(e){return f`<fieldset disabled=${e.store.keeps("rule")}>
    <legend>Rule <small>changes the run that goes on</small></legend>
    <${Lt} ...${e} />
    <${Nt} ...${e} />
    <${It} ...${e} />
    <${Rt} ...${e} />
    <${Wt} ...${e} />
    <${Pt} ...${e} />
    <${Dt} ...${e} />
  </fieldset>`}function Zu({recipe:e,choices:t,begin:n,store:o,choosing:r}){let{start:a}=e.network,s=Je(e),i=t.activations.filter(h=>h.name!=="softmax").map(h=>[h.name,`${$e(h.name)}: ${h.formula}`]),l=t.activations.map(h=>[h.name,`${$e(h.name)}: ${h.formula}`]),c="initializer"in a,u=(h,g)=>n($=>{let{sizes:w,activations:v}=Je($);return Pe($,w.with(h,g),v)}),d=(h,g)=>n($=>{let{sizes:w,activations:v}=Je($);return Pe($,w,v.with(h,g))}),p=()=>n(h=>{let{sizes:g,activations:$}=Je(h);return Pe(h,[...g,g.at(-1)??2],[...$,$.at(-1)??"logistic"])}),m=()=>n(h=>{let{sizes:g,activations:$}=Je(h);return Pe(h,g.slice(0,-1),$.slice(0,-1))});return f`<fieldset disabled=${o.keeps("network")||r.isUnderWay.value}>
    <legend>Network <small>starts a new run</small></legend>
    ${s.sizes.map((h,g)=>f`<div class="layer" key=${g}>
          <${z}
            label=${`Hidden layer ${g+1}`}
            name=${`Neurons in hidden layer ${g+1}`}
            step=${1}
            value=${h}
            keep=${$=>u(g,$)}
          />
          <${G}
            label="Activation"
            value=${s.activations[g]}
            options=${i}
            choose=${$=>{d(g,$)}}
          />
        </div>`)}
    <div class="field">
      <span>Hidden layers</span>
      <span class="pair">
        <button type="button" disabled=${s.sizes.length>=7} onClick=${p}>Add</button>
        <button type="button" disabled=${s.sizes.length===0} onClick=${m}>Remove</button>
      </span>
    </div>
    <${G}
      label="Output activation"
      value=${e.network.activations.at(-1)}
      options=${l}
      choose=${h=>{n(g=>io(g,h,t.datasets))}}
    />
    <${G}
      label="Starting weights"
      value=${c?a.initializer:"given"}
      options=${[...c?[]:[["given","Given"]],...t.initializers.map(h=>[h.name,`${$e(h.name)}: ${h.formula}`])]}
      choose=${h=>h!=="given"&&void n(g=>co(g,{initializer:h}))}
    />
    <${z}
      label="Seed"
      step=${1}
      value=${e.seed}
      keep=${h=>n(g=>lo(g,h))}
    />
  </fieldset>`}function Je({network:e}){return{sizes:e.layers.slice(1,-1),activations:e.activations.slice(0,-1)}}function Qu({recipe:e,choices:t,begin:n,store:o,actions:r,choosing:a}){let{data:s}=e,i="dataset"in s?s:null,l=t.datasets.find(c=>c.name===i?.dataset);return f`<fieldset disabled=${o.keeps("network")}>
    <legend>Data <small>starts a new run</small></legend>
    <${G}
      label="Samples from"
      value=${a.openName.value??"rows"}
      options=${[...a.openName.value?[]:[["rows","The rows given"]],...t.datasets.map(c=>[c.name,c.title])]}
      choose=${c=>c!=="rows"&&void a.choose(c)}
    />
    <${ho} ...${{store:o,actions:r,choosing:a}} />
    ${i&&l&&!l.fixed?f`<${z}
            label="Samples"
            step=${10}
            value=${i.samples??l.usual_samples}
            keep=${c=>n(u=>lt(u,{samples:c}))}
          />`:""}
    ${i&&l?.noise?f`<${z}
            label="Noise"
            value=${i.noise??0}
            keep=${c=>n(u=>lt(u,{noise:c}))}
          />`:""}
    ${i&&l&&l.usual_samples>1?f`<${z}
            label="Part for testing"
            value=${i.test_fraction??0}
            keep=${c=>n(u=>lt(u,{test_fraction:c}))}
          />`:""}
  </fieldset>`}import{useLayoutEffect as ep,useRef as ja}from"preact/hooks";function Ka({open:e,scale:t,store:n,mount:o}){let r=ja(null),a=ja(null),s=e.value;ep(()=>{if(!s)return r.current?.close();r.current?.showModal(),a.current?.childElementCount===0&&o(a.current)},[s]);let i=(n.network.value?.samples??1)>1,l=!Number.isNaN(n.frame.value?.testError??NaN);return f`<dialog
    ref=${r}
    class="large-curve"
    aria-labelledby="large-curve-title"
    onClose=${()=>e.value=!1}
  >
    <header>
      <h2 id="large-curve-title">Error curve</h2>
      <button type="button" onClick=${()=>e.value=!1}>Close</button>
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
        value=${t.value}
        options=${[["automatic","Automatic"],["linear","Linear"],["logarithmic","Logarithmic"]]}
        choose=${c=>t.value=c}
      />
    </div>
  </dialog>`}import{useLayoutEffect as Xa,useRef as Ya}from"preact/hooks";var tp={half_squared:"½ (target − out)²",squared:"(target − out)²",binary_cross_entropy:"binary cross-entropy",cross_entropy:"cross-entropy"},np={gradient_descent:"gradient descent",momentum:"momentum",nesterov:"Nesterov’s momentum",rmsprop:"RMSProp",adam:"Adam"},za={network:"network",data:"data",learning_rate:"learning rate",error:"error function",output_reduction:"total error",sample_reduction:"batch gradient",optimizer:"optimiser",momentum:"momentum",decay:"decay",beta1:"β₁",beta2:"β₂",epsilon:"ε",update_order:"update order",train_biases:"biases",batch_size:"batch size",shuffle:"order of samples",l1:"penalty",l2:"penalty",frozen:"frozen weights"},Ft=3;function Va({settings:e,biases:t,samples:n},o){let r=u=>op(u,o),{l1:a,l2:s,frozen:i}=e,l=[a>0?`L1 ${r(a)}`:"",s>0?`L2 ${r(s)}`:""].filter(Boolean),c=[ue("rate",`learning rate ${o.rate}`,r(e.learning_rate),["learning_rate"]),ue("batch","",rp(e,n),["batch_size","sample_reduction","shuffle"]),ue("order","",e.update_order==="sequential"?"layer by layer":"all weights at once",["update_order"]),ue("biases","",ap(t,e.train_biases),["train_biases"]),ue("error","",sp(e,o),["error","output_reduction"]),ue("optimizer","",ip(e,r),["optimizer","momentum","decay","beta1","beta2","epsilon"])];if(l.length>0&&c.push(ue("penalty","penalty",l.join(", "),["l1","l2"])),i.length>0){let u=i.length>Ft?`${i.length} weights and biases`:i.join(", ");c.push(ue("frozen","frozen",u,["frozen"]))}return c}function Ja(e,t){let n=t.map(({quantity:a})=>a).filter(a=>!(a in za)),o=[...new Set([...e.map(a=>za[a]??a),...n])],r=o.slice(0,Ft).join(", ");return o.length>Ft?`${r} and ${o.length-Ft} more`:r}function op(e,{notation:t}){return t.comma==="true"?tn(e).replace(".",","):tn(e)}function ue(e,t,n,o){return{name:e,before:t,words:n,settings:o}}function rp({batch_size:e,sample_reduction:t,shuffle:n},o){if(o===1)return"one sample";let r=e===0||e>=o,a=n?", shuffled":"";if(e===1)return`one sample at a time${a}`;let s=r?`all ${o} samples at once`:`batches of ${e}${a}`;return t==="sum"?`${s}, summed`:s}function ap(e,t){return e==="none"?"no biases":t?e==="shared"?"biases trained, one per layer":"biases trained":"biases fixed"}function sp({error:e,output_reduction:t},{letters:n}){let o=n(tp[e]??e);return t==="mean"?`mean of ${o}`:o}function ip(e,t){let n=np[e.optimizer]??e.optimizer;switch(e.optimizer){case"momentum":case"nesterov":return`${n} μ ${t(e.momentum)}`;case"rmsprop":return`${n} ρ ${t(e.decay)}`;case"adam":return`${n} β₁ ${t(e.beta1)}, β₂ ${t(e.beta2)}`}return n}var Za={rate:Lt,batch:Pt,order:Nt,biases:It,error:Rt,optimizer:Wt,penalty:Dt},Qa={rate:"Change the learning rate",batch:"Change the batch",order:"Change the update order",biases:"Change the biases",error:"Change the error function",optimizer:"Change the optimiser",penalty:"Change the penalty"};function es(e){let{store:t,actions:n,edited:o,lit:r,fetchArticle:a}=e,s=t.network.value;if(!s)return"";let i=new Set(s.unlike_article),l=Ja(s.unlike_article,t.history.value.edits),c=t.keeps("rule")||t.connection.value!=="open",u=async()=>n.open(await a());return f`
    <ul class="rule-parts" aria-label="The rule">
      ${Va(s,t.writing.value).map(({name:d,before:p,words:m,settings:h})=>{let g=h.some(b=>i.has(b)),$=h.includes(r.value??""),w=`chip${g?" unlike":""}${$?" lit":""}`,v=f`${p&&f`<span class="before">${p} </span>`}<span class="value"
            >${m}</span
          >`;return!Za[d]||t.keeps("rule")?f`<li key=${d}><span class=${w}>${v}</span></li>`:f`<li key=${d}>
          <button
            type="button"
            class=${w}
            data-part=${d}
            title=${Qa[d]}
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
        ${!t.keeps("network")&&f`<button type="button" class="plain" onClick=${u}>back to the article</button>`}
      </p>`}
    ${o.value&&f`<${lp} key=${o.value} part=${o.value} ...${e} />`}
  `}function lp({part:e,...t}){let{store:n,edited:o}=t,r=Ya(null),a=n.choices.value,s=a!==null&&n.recipe.value!==null,i=()=>r.current?.hidePopover(),l=Ya(!1),c=async(u,d)=>{let p=await t.actions.tryEdit(u,d);return p.ok&&l.current&&i(),p};return Xa(()=>{let u=r.current;u.showPopover();let d=document.querySelector(`.chip[data-part="${e}"]`);d&&cp(u,d.getBoundingClientRect())},[s]),Xa(()=>{let u=r.current?.querySelector("input, select");u?.focus(),u instanceof HTMLInputElement&&u.type==="text"&&u.select()},[s]),f`<div
    ref=${r}
    class="popup rule-editor"
    popover
    role="group"
    aria-label=${Qa[e]}
    onToggle=${u=>u.newState==="closed"&&o.value===e&&(o.value=null)}
    onKeyDownCapture=${u=>{u.key==="Escape"&&i(),l.current=u.key==="Enter"}}
  >
    ${s?f`<${Za[e]} ...${t} actions=${{...t.actions,tryEdit:c}} choices=${a} />`:"Fetching the choices …"}
  </div>`}function cp(e,t){let{offsetWidth:n,offsetHeight:o}=e,r=Math.max(8,Math.min(t.left,innerWidth-n-8)),a=t.bottom+6,s=a+o<innerHeight?a:Math.max(8,t.top-o-6);Object.assign(e.style,{left:`${r}px`,top:`${s}px`})}import{useLayoutEffect as dp,useRef as rs,useState as ns}from"preact/hooks";import{useRef as up,useState as Xe}from"preact/hooks";var pp=1e4;function ts({fetchTable:e,end:t}){let[n,o]=Xe(0),[r,a]=Xe(t),[s,i]=Xe(Math.max(1,Math.ceil(t/pp))),[l,c]=Xe(null),[u,d]=Xe(""),p=up(null),m=Math.floor((r-n)/s)+1;async function h(){p.current=new AbortController,d(""),c(0);try{await e({from:n,to:r,stride:s},c,p.current.signal),d("The table is among your downloads.")}catch($){d(p.current.signal.aborted?"Stopped.":$ instanceof Error?$.message:"")}c(null)}let g=($,w,v)=>async b=>!Number.isInteger(b)||b<w||b>v?{ok:!1,message:`A whole number from ${O(w)} to ${O(v)} was expected.`}:($(b),{ok:!0});return f`<details class="csv">
    <summary>The run as a table (CSV): every quantity by iteration</summary>
    <${z} label="From iteration" step=${1} value=${n} keep=${g(o,0,r)} />
    <${z} label="To iteration" step=${1} value=${r} keep=${g(a,n,t)} />
    <${z}
      label="Every … iterations"
      step=${1}
      value=${s}
      keep=${g(i,1,Math.max(1,t))}
    />
    ${l===null?f`<button type="button" onClick=${h}>${`Download ${O(m)} rows`}</button>`:f`<div class="pair">
            <progress max=${m+1} value=${l} aria-label="Rows that have come"></progress>
            <span>${`${O(Math.max(0,l-1))} of ${O(m)}`}</span>
            <button type="button" onClick=${()=>p.current?.abort()}>Stop</button>
          </div>`}
    <p role="status">${u}</p>
  </details>`}function as({open:e,close:t,fetchLinks:n,query:o,files:r,save:a,fetchTable:s,store:i}){let l=rs(null),[c,u]=ns(null),[d,p]=ns("");dp(()=>{if(!e)return l.current?.close();l.current?.showModal(),p(""),u(null);let g=!0;return n().then($=>g&&u($),()=>g&&p("The links could not be made. Close this and try again.")),()=>{g=!1}},[e]);async function m(g){let $=new URL(g,location.href).href;try{await navigator.clipboard.writeText($),p("The link is on the clipboard.")}catch{p("The browser did not allow that; the link is selected, press Ctrl-C.")}}let{end:h}=i.frame.value??{end:0};return f`<dialog ref=${l} class="share" aria-labelledby="share-title" onClose=${t}>
    <header>
      <h2 id="share-title">Share</h2>
      <button type="button" onClick=${t}>Close</button>
    </header>
    ${c?f`
            <${os} title="A copy" button="Copy link" path=${c.copy_path+o} copy=${m}>
              Opens exactly this state, in a session of its own.
            <//>
            <${os} title="Watch" button="Copy watch link" path=${c.watch_path+o} copy=${m}>
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
    ${e?f`<${ts} fetchTable=${s} end=${h} />`:""}
  </dialog>`}function os({title:e,button:t,path:n,copy:o,children:r}){let a=rs(null);return f`<div class="link-row">
    <h3>${e}</h3>
    <p>${r}</p>
    <div class="pair">
      <input
        ref=${a}
        type="text"
        readonly
        aria-label=${`${e}: link`}
        value=${new URL(n,location.href).href}
      />
      <button
        type="button"
        onClick=${()=>{a.current?.select(),o(n)}}
      >
        ${t}
      </button>
    </div>
  </div>`}import{useState as ss}from"preact/hooks";var In=[.5,1,2,5,10,30,60,200,1e3,1e4,null],is=[.2,.5,1,2,5],fp=" ",hp=[...cn,"iteration","epoch"];function mp(e,t="iteration"){return e===null?"as fast as possible":e<1?`1 ${t} in ${1/e} s`:`${O(e)} ${t}${e===1?"":"s"} a second`}function gp(e){return e===null?"fastest":e<1?`1 in ${1/e} s`:`${O(e)}/s`}function qt(e){return f`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d=${e} /></svg>`}function ls({store:e,actions:t}){let n=e.frame.value,{playing:o,iterations_per_s:r,until:a}=e.status.value,s=e.stepBy.value,i=o||e.playingSteps.value,l=te(s),c=l?is:In,u=l?e.pace.value:e.speed.value,d=o?r:u,p=e.connection.value!=="open"||!n||e.watching,m=!n||n.iteration===0&&!e.cursor.value?.at;function h($,w){let{on:v,keys:b}=e.shortcuts.value,y=b[$];return v?{title:`${w} (${Be(y)})`,"aria-keyshortcuts":cr(y)}:{title:w}}function g($){if(l)return t.setPace(is[$]);e.speed.value=In[$],o&&t.run(In[$],a)}return f`
    <div class="buttons">
      <button
        type="button"
        class="sign"
        disabled=${p}
        onClick=${t.reset}
        aria-label="Reset"
        ...${h("reset","Reset: starting values again. Undo brings this run back.")}
      >
        ${qt("M3.2 8a5 5 0 1 0 1.6-3.7M3 2v3.2h3.2")}
      </button>
      <button
        type="button"
        class="sign"
        disabled=${p||m}
        onClick=${t.back}
        aria-label="Back"
        ...${h("back",`Back: one ${s}`)}
      >
        ${qt("M11 3 4 8l7 5z")}
      </button>
      <button
        type="button"
        class="step"
        disabled=${p}
        onClick=${t.step}
        ...${h("step",`Step: one ${s}`)}
      >
        Step${qt("M6 4l5 4-5 4z")}
      </button>
      <button
        type="button"
        class="primary"
        disabled=${p}
        onClick=${()=>i?t.pause():t.play()}
        ...${h("play",i?"Pause":"Play")}
      >
        ${qt(i?"M5 3v10M11 3v10":"M5 3l8 5-8 5z")}${i?"Pause":"Play"}
      </button>
    </div>
    <select
      class="step-by"
      aria-label="Step by"
      title="The size of a step"
      value=${s}
      disabled=${p}
      onChange=${$=>t.setStepBy($.target.value)}
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
    <${$p} store=${e} actions=${t} disabled=${p} />
  `}function $p({store:e,actions:t,disabled:n}){let[o,r]=ss(`10${fp}000`),[a,s]=ss(""),i=e.frame.value;function l(){let c=so(o.replace(/\s/g,""));if(c===null||c<0||!Number.isInteger(c))return s(`“${o}” is no iteration. Type a whole number such as 10000.`);i&&c<=i.end?t.seek(c):t.run(null,c)}return f`<form
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
  </form>`}import{useRef as vp}from"preact/hooks";function us({store:e,actions:t,enlarge:n}){let o=e.frame.value;return f`
    <p class="where">
      <strong data-testid="iteration">${o?O(o.iteration):"–"}</strong>
      <span class="of">iteration${o&&o.end>0?`, of ${O(o.end)}`:""}</span>
    </p>
    <div class="where-more">
      <${bp} store=${e} actions=${t} />
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
  `}function bp({store:e,actions:t}){let n=vp(null),{branches:o}=e.history.value;if(o.length===0)return"";let{number:r}=e.writing.value,a=s=>{n.current?.hidePopover(),t.choose(s)};return f`
    <button type="button" class="plain" popovertarget="other-runs">
      ${o.length===1?"1 other run":`${o.length} other runs`}
    </button>
    <div id="other-runs" class="popup branches" popover ref=${n}>
      <h2>Other runs</h2>
      <ul>
        ${o.map(s=>f`<li key=${s.id}>
              ${e.watching?cs(s,r):f`<button type="button" onClick=${()=>a(s.id)}>
                      ${cs(s,r)}
                    </button>`}
            </li>`)}
      </ul>
    </div>
  `}function cs({parted_at:e,end:t,error:n},o){let r=`parted at ${O(e)}, reached ${O(t)}`;return n===null?r:`${r}: E ${o(n)}`}import{useLayoutEffect as wp,useState as yp}from"preact/hooks";function ps({store:e,actions:t,fetchPath:n}){let[o,r,a]=[e.view.value,e.frame.value,e.network.value],s=kp(o?.stop??null,n);if(!r||!a)return"";let{playing:i,iterations_per_s:l}=e.status.value,c=L(a),u=o?.selected?c.get(o.selected):void 0,d=e.moment.value,p=o!==null&&e.selected.value!==null&&e.selected.value!==o.selected,m=l===null?"as fast as possible":`${O(l)} iterations a second`;return f`<section class="watched" aria-label="The watched page" data-testid="watched">
    <p><strong>Watching</strong>${i?`: it plays, ${m}.`:": it stands still."}</p>
    ${u?f`<p>It explains ${U(u)}.</p>`:""}
    ${d&&o?.step_by?f`<p>
            ${d.operation?`It is at operation ${O(d.at)} of ${O(d.of)}, ${d.operation.phase}.`:"It is before the first operation of an iteration."}
          </p>`:""}
    ${o?.stop?f`<p>Lesson, stop ${o.stop}${s?`: ${s}`:""}.</p>`:""}
    ${o&&o.hidden.length>0?f`<p>The answer to a question is hidden until it is given.</p>`:""}
    ${p?f`<button type="button" class="plain" onClick=${t.free}>Explain what it explains</button>`:""}
  </section>`}function kp(e,t){let[n,o]=yp([]);return wp(()=>{e===null||n.length>0||t().then(({stops:r})=>o(r.map(({title:a})=>a)),()=>{})},[e]),e===null?"":n[e-1]??""}function pe({layers:e}){let t=0;return e.slice(1).map((n,o)=>{let r=e[o],a={first:t,from:r,to:n};return t+=r.length*n.length,a})}function ve(e){return pe(e).reduce((t,{from:n,to:o})=>t+n.length*o.length,0)}function _e(e,{first:t,from:n,to:o},r){return o.flatMap((a,s)=>n.map((i,l)=>{let c=t+s*n.length+l,u=fs(r.get(i),r.get(a)),d=e.parameters[c];return{parameter:c,name:d,from:i,to:a,...u,label:null,grows:0,bias:!1}}))}function Bt({parameter:e,name:t,x:n,y:o,to:r},a){return r.map(s=>{let i=a.get(s),l=fs({x:n,y:o,halfWidth:20,halfHeight:20,shape:"circle"},i);return{parameter:e,name:t,from:t,to:s,...l,label:null,grows:0,bias:!0}})}function fs(e,t){let[n,o]=[ds(e,1),ds(t,-1)],r=Math.hypot(o.x-n.x,o.y-n.y)||1,[a,s]=[(o.x-n.x)/r,(o.y-n.y)/r];return{x1:n.x+a*n.gap,y1:n.y+s*n.gap,x2:o.x-a*o.gap,y2:o.y-s*o.gap}}function ds({x:e,y:t,halfWidth:n,shape:o},r){return o==="pill"?{x:e+r*n,y:t,gap:0}:{x:e,y:t,gap:n}}var xp=[.5,.44,.56,.38,.62,.32,.68],Ep=[.33,.37,.3,.41,.27,.45,.24,.5,.55,.6,.66,.72,.78,.2,.82];function gs(e,t,{fontSize:n,stacked:o,letters:r,decimals:a}){let s=n+2,i={width:n*.62*(o?Math.max(a+2.6,r):a+r+4.4),height:o?2*s+4:n+9},[l,c]=[i.width+2*.15*n,i.height+.15*n],u=[...t],d=[];for(let p of e){let h=(Math.abs(p.y2-p.y1)<.1*n?xp:Ep).map(g=>({x:p.x1+g*(p.x2-p.x1),y:p.y1+g*(p.y2-p.y1),...i})).find(({x:g,y:$})=>!u.some(w=>Ut({x:g,y:$,width:l,height:c},w)));if(!h)return!1;u.push(h),d.push(h)}e.forEach((p,m)=>p.label=d[m]);for(let[p,m]of e.entries()){let h=u.filter($=>$!==u[t.length+p]),g=$=>({...d[p],y:d[p].y+$*s/2,height:d[p].height+s});m.grows=[1,-1].find($=>!h.some(w=>Ut(g($),w)))??0,m.grows!==0&&(u[t.length+p]=g(m.grows))}return!0}function $s(e,t,n,o,r=[]){for(let i of o){let l=hs(e,t,c=>n(c,i),[ms],r);if(l.every(c=>c!==null))return{decimals:i,places:l}}let a=o.find(i=>i<=4)??o[o.length-1],s=hs(e,t,i=>n(i,a),[ms,Sp],r);return{decimals:a,places:s.filter(i=>i!==null)}}function hs(e,t,n,o,r){let a=e.edges.flatMap(({label:i})=>i?[i]:[]),s=[...e.obstacles,...a,...r];return t.map((i,l)=>{for(let[c,u]of o.entries()){let d=u(i,n(l),s,e);if(d)return s.push(d),{box:d,away:c>0}}return null})}function ms(e,t,n){for(let o=0;o<=48;o+=4)for(let r of o===0?[0]:[-1,1])for(let a of[.72,.66,.78,.6,.54,.48,.4,.3,.22]){let s=e.x1+a*(e.x2-e.x1),i=e.y1+a*(e.y2-e.y1)+r*o,l={x:s,y:i,...t};if(!n.some(c=>Ut(l,c)))return l}return null}function Sp(e,t,n,o){let[r,a]=[(e.x1+e.x2)/2,(e.y1+e.y2)/2],[s,i]=[null,1/0];for(let l=t.height/2;l<=o.height-t.height/2;l+=6)for(let c=t.width/2;c<=o.width-t.width/2;c+=6){let u=Math.hypot(c-r,l-a),d={x:c,y:l,...t};u>=i||n.some(p=>Ut(d,p))||([s,i]=[d,u])}return s}function vs({parameters:e,written:t=e}){return Math.max(2,...t.filter(n=>n.startsWith("w")).map(n=>n.length))}function Ut(e,t){return Math.abs(e.x-t.x)*2<e.width+t.width&&Math.abs(e.y-t.y)*2<e.height+t.height}var bs=1.35,Mp=.92,Tp=6;function ws(e,t,n){let o=Op(e,t,n),{across:r,step:a,radius:s}=o,{fontSize:i,labels:l}=n,c=n.decimals??4;if(!(r>=2*s+1.2*i&&a>=o.least)&&!n.forced)return null;let d=Ap(e,o),p=new Map(d.map(b=>[b.name,b])),m=_p(e,o,i,c),h=Cp(e,o,p,i,n.decimals!==null),g=pe(e).flatMap(b=>_e(e,b,p)),$=[...d.flatMap(b=>Lp(b,o,i,c)),...m.map(({x:b,y,width:S,height:x})=>({x:b,y,width:S,height:x+.5*i})),...h.map(b=>de(b,i,c))],w=vs(e);return l!=="none"&&!gs(g,$,{fontSize:i,stacked:l==="stacked",letters:w,decimals:c})?null:{...t,decimals:c,fontSize:i,spots:d,biases:m,targets:h,radius:s,obstacles:$,captions:[],frames:[],thickness:1,edges:[...g,...m.flatMap(b=>Bt(b,p))],gaps:pe(e).map((b,y)=>({...b,...Ye,kind:"lines",layer:y+1})),columns:Ze(e,m,o.details),parameters:e.parameters,showsValues:n.decimals!==null,showsDetails:o.details,stacked:l==="stacked"}}var Ye={left:0,right:0,rows:[],bias:null};function Op(e,{width:t,height:n},{fontSize:o,decimals:r,labels:a,details:s=!0}){let i=Math.max(...e.layers.map(Z=>Z.length)),l=Math.max(1,e.layers.length-1),c=r===null?0:.62*(r+3)*o,u=r===null?.9*o:Math.max(c/2+.32*o,1.9*o),d=bs*o,p=a==="stacked",m=e.biases==="shared",h=s?(e.biases==="per_neuron"?2*d:d)+.2*o:0,g=(s?d+.2*o:0)+(p?2*d+.2*o:0),$=u+h+.15*o,w=u+g+.15*o+(m?3.7*o:0),v=Math.max(u,p?(c+4*.62*o)/2:0)+.5*o,b=(r===null?0:.62*((r??0)+4)*o)+1.4*o,y=p?Math.max(u,(c+(Tp-1)*.62*o)/2)+.3*o:u+b,S=(t-v-y)/l,x=i===1?0:2*u+h+g+.4*o,k=n-$-w,E=i===1?0:Math.min(k/(i-1),Math.max(x,(p?1.8:1.25)*S)),A=k-E*(i-1),q=i===1?k>=0:!0;return{radius:u,across:S,step:E,left:v,over:h,under:g,below:p,line:d,shared:m,details:s,tallest:i,free:k,least:q?x:1/0,middle:$+k/2,bottom:n-Math.max(0,A/2-o)}}function Ap(e,{left:t,across:n,middle:o,step:r,radius:a}){return e.layers.flatMap((s,i)=>s.map((l,c)=>({layer:i,index:c,name:l,halfWidth:a,halfHeight:a,shape:"circle",x:t+i*n,y:o+(c-(s.length-1)/2)*r})))}function _p(e,{shared:t,across:n,left:o,bottom:r},a,s){if(!t)return[];let i=ve(e),l=.62*(Math.max(2,s)+3)*a+a;return e.layers.slice(1).map((c,u)=>({parameter:i+u,name:e.parameters[i+u],width:l,height:2.9*a,to:c,x:Math.max(l/2+2,o+(u+.34)*n),y:r-1.75*a}))}function Cp(e,{radius:t,below:n,line:o,details:r},a,s,i){let l=e.layers.length;return i?e.layers[l-1].map((c,u)=>{let{x:d,y:p}=a.get(c),m=`target_${c}`;return n?{layer:l,index:u,name:m,x:d,y:p+t+(r?o:0)+1.2*o,align:"middle",lines:2}:{layer:l,index:u,name:m,x:d+t+.9*s,y:p,align:"start",lines:3}}):[]}function Lp({x:e,y:t,layer:n},{radius:o,over:r,line:a,details:s},i,l){let c={x:e,y:t,width:2*o+.4*i,height:2*o};if(!s||n===0)return[c];let u=Mp*.62*i*(l+6.5);return[c,{x:e,y:t-o-r/2,width:u,height:r},{x:e+.4*i,y:t+o+a/2,width:u-2*.62*i,height:a}]}function de({x:e,y:t,align:n,lines:o},r,a){let s=.62*r*(a+4+(n==="middle"?4:0));return{x:n==="start"?e+s/2:e,y:t,width:s,height:o*bs*r}}function Ze(e,t,n){let o=new Set(e.biases==="per_neuron"&&n?e.parameters:[]),r=e.layers.map((s,i)=>[...s.flatMap(l=>o.has(`b_${l}`)?[`b_${l}`,l]:[l]),...t.filter((l,c)=>c===i).map(({name:l})=>l)]),a=e.layers[e.layers.length-1];return[...r,a.map(s=>`target_${s}`)]}var Np=2.7;function ys(e,t,n){let{fontSize:o,air:r}=n,a=n.decimals??2,s=n.decimals!==null,i=Rn(o,n.decimals),{width:l,height:c}=t,u=e.biases==="shared",[d,p]=[i.halfWidth+.3*o,Rp(i,n)],m=(l-d-p)/Math.max(1,e.layers.length-1),h=c-.4*o-(u?3.6*o:0),g=Math.max(...e.layers.map(E=>E.length)),$=h/g;if(!($>=2*i.halfHeight+.35*o&&m>=2*i.halfWidth+r*o)&&!n.forced)return null;let v=e.layers.flatMap((E,A)=>{let q=Ip(E.length,h,$);return E.map((Z,st)=>({layer:A,index:st,name:Z,...i,shape:"pill",x:d+A*m,y:.2*o+h/2+(st-(E.length-1)/2)*q}))}),b=new Map(v.map(E=>[E.name,E])),y=ve(e),S=u?e.layers.slice(1).map((E,A)=>({parameter:y+A,name:e.parameters[y+A],to:E,width:2*i.halfWidth,height:2.9*o,x:Math.max(i.halfWidth+2,d+(A+.34)*m),y:c-1.6*o})):[],x=Wn(e,b,o,s,h),k=pe(e);return{...t,decimals:a,fontSize:o,spots:v,biases:S,targets:x,radius:i.halfHeight,captions:[],frames:[],thickness:.55,edges:[...k.flatMap(E=>_e(e,E,b)),...S.flatMap(E=>Bt(E,b))],gaps:k.map((E,A)=>({...E,...Ye,kind:"lines",layer:A+1})),columns:Ze(e,S,!1),parameters:e.parameters,showsValues:s,showsDetails:!1,stacked:!1,obstacles:[...v.map(E=>({x:E.x,y:E.y,width:2*E.halfWidth,height:2*E.halfHeight})),...x.map(E=>de(E,o,a)),...S]}}function Rn(e,t){return t===null?{halfWidth:1.6*e,halfHeight:.75*e}:{halfWidth:(.62*(t+3)*e+1.1*e)/2,halfHeight:Np/2*e}}function Ip(e,t,n){return Math.min(t/e,2*n)}function Rp({halfWidth:e},{fontSize:t,decimals:n}){return e+(n===null?.3:.62*(n+4)+1)*t}function Wn(e,t,n,o,r){let a=e.layers.length,s=e.layers[a-1];if(!o)return[];let l=r/s.length>=4.3*n?3:1;return s.map((c,u)=>{let{x:d,y:p,halfWidth:m}=t.get(c);return{layer:a,index:u,name:`target_${c}`,x:d+m+.8*n,y:p,align:"start",lines:l}})}var Wp=18,Pp=.5,Pn=10,Dp=.55;function Es(e,t,{most:n,least:o}){let r=Fp(e,t,n,o),{fontSize:a,decimals:s,isNarrow:i,top:l,free:c}=r,u=e.layers.map(b=>qp(b.length,r)),d=l+c/2,{at:p,gaps:m}=Bp(e,t,u,r),h=e.layers.flatMap((b,y)=>{let{halfWidth:S,halfHeight:x,shape:k,step:E}=u[y];return b.map((A,q)=>({layer:y,index:q,name:A,halfWidth:S,halfHeight:x,shape:k,x:p[y],y:d+(q-(b.length-1)/2)*E}))}),g=new Map(h.map(b=>[b.name,b])),$=m.map((b,y)=>({...b,rows:Gp(e.layers[y+1],g,u[y+1])})),w=i?[]:Wn(e,g,a,u[u.length-1].shape==="pill",c),v=Hp(e,t,$,p,a,s);return{...t,decimals:s,fontSize:a,spots:h,targets:w,biases:v,gaps:$,radius:2*a,edges:$.flatMap(b=>b.kind==="matrix"?[]:_e(e,b,g)),frames:jp($,h),thickness:Pp,captions:Kp(e,u,p,l-.9*a,i),columns:Ze(e,v,!1),parameters:e.parameters,showsValues:!i,showsDetails:!1,stacked:i,obstacles:[...h.map(b=>({x:b.x,y:b.y,width:2*b.halfWidth,height:2*b.halfHeight})),...w.map(b=>de(b,a,s))]}}function Fp(e,{width:t,height:n},o,r){let a=Math.max(r,Math.min(22,Math.max(11,Math.min(t/62,n/30)))),s=1.9*a,i=e.biases==="shared"?3.8*a:.4*a;return{fontSize:a,top:s,free:n-s-i,decimals:Math.min(o,4),isNarrow:t<34*a}}function qp(e,{fontSize:t,decimals:n,isNarrow:o,free:r}){let a=r/e,s=Rn(t,o?null:n);if(e<=8&&a>=2*s.halfHeight+.3*t)return{...s,shape:"pill",step:Math.min(a,5.5*t)};if(e<=16){let l=Math.min(.42*a,1.1*t);return{halfWidth:l,halfHeight:l,shape:"dot",step:a}}let i=Math.min(22,a<3?a:Math.floor(2*a)/2);return{halfWidth:o?4:.55*t,halfHeight:i/2,shape:"cell",step:i}}function Bp(e,{width:t},n,{fontSize:o,decimals:r,isNarrow:a}){let s=(a?.25:Dp)*o,i=e.biases==="per_neuron",l=i?Math.max(3,.45*o)+.3*o:0,c=e.layers.slice(1).map((E,A)=>Up(e.layers[A].length,E.length)),u=c.map(E=>E==="matrix"),d=c.map((E,A)=>u[A]?e.layers[A].length:a?30:60),p=(a?.2:.62*(r+4)+1.2)*o,m=n.reduce((E,{halfWidth:A})=>E+2*A,0)+u.reduce((E,A)=>E+2*s+(A?l+Pn:0),0),h=.3*o,g=t-h-p-m,$=g/d.reduce((E,A)=>E+A,0),w=d.map((E,A)=>u[A]?Pn+Math.min($,Wp)*E:$*E),v=u.filter(Boolean).length*Pn,b=(g+v-w.reduce((E,A)=>E+A,0))/w.length,y=h,S=[],x=ve(e),k=pe(e).map((E,A)=>{S.push(y+n[A].halfWidth),y+=2*n[A].halfWidth+b/2+s;let q={left:y,right:y+w[A]},Z=u[A]&&i?{x:q.right+.3*o,width:l-.3*o,first:x}:null;return y=q.right+(u[A]?l:0)+s+b/2,x+=E.to.length,{...E,...Ye,...q,bias:Z,kind:c[A],layer:A+1}});return S.push(y+n[n.length-1].halfWidth),{at:S,gaps:k}}function Up(e,t){let n=Math.max(e,t);return n>16?"matrix":n>8?"canvas":"lines"}function Gp(e,t,{shape:n,step:o,halfHeight:r}){let a=n==="cell"?o:Math.min(.86*o,1.7*r);return e.map(s=>({y:t.get(s).y,height:a}))}function Hp(e,{height:t},n,o,r,a){if(e.biases!=="shared")return[];let s=ve(e),i=Math.min(...n.map((c,u)=>o[u+1]-o[u])),l=Math.min(.62*(a+3)*r+r,i-4);return n.map(({to:c},u)=>({parameter:s+u,name:e.parameters[s+u],to:c,width:l,height:2.7*r,x:Math.max(l/2+1,(o[u]+o[u+1])/2),y:t-1.6*r}))}function jp(e,t){let n=e.flatMap(({kind:s,left:i,right:l,rows:c,bias:u})=>{if(s!=="matrix")return[];let d=u?[[i,l],[u.x,u.x+u.width]]:[[i,l]];return(c.length>1&&Math.abs(c[1].y-c[0].y-c[0].height)<.01?[{from:c[0],to:c[c.length-1]}]:c.map(h=>({from:h,to:h}))).flatMap(({from:h,to:g})=>d.map(([$,w])=>ks($,w,h.y-h.height/2,g.y+g.height/2)))}),o=t.filter(({shape:s})=>s==="cell"),a=o.filter(({index:s})=>s===0).map(s=>{let i=o.findLast(({layer:l})=>l===s.layer)??s;return ks(s.x-s.halfWidth,s.x+s.halfWidth,s.y-s.halfHeight,i.y+i.halfHeight)});return[...n,...a]}function ks(e,t,n,o){return{x:(e+t)/2,y:(n+o)/2,width:t-e,height:o-n}}function Kp(e,t,n,o,r){return e.layers.flatMap((a,s)=>{if(t[s].shape==="pill")return[];let i=a[0].split(".")[0].replace(/\d+$/,l=>a[0].includes(".")?l:"");return[{x:n[s],y:o,words:r?i:`${i} · ${a.length}`}]})}var zp=[36,34,32,30,28.5,27,25.5,24,23,22,21,20,19,18,17.25,16.5,15.75,15,14.5,14,13.5,13,12.5,12,11.5,11,10.5,10];function Ts(e,t,{most:n=9,least:o=0}={}){let r=As(e);return r>8?Es(e,t,{most:n,least:o}):r<=4?Ss(Jp(n),t,o,a=>ws(e,t,a)):Ss(Xp(n),t,o,a=>ys(e,t,a))}function Ss(e,t,n,o){let r=Vp(t);for(let a of n>0?[n,0]:[0])for(let s of e)for(let i of zp.filter(l=>l<=r&&l>=Math.max(s.from,a))){let l=o({...s,fontSize:i});if(l)return l}return o({...e[e.length-1],fontSize:10,forced:!0})}function Os(e,t){let n=As(e),o=(e.biases==="shared"?76:0)+(e.biases==="per_neuron"&&n<=4?20*n:0);return n>8?Math.round(Math.max(.5*t,460)):n>4?Math.round(Math.max(.48*t,n*50+20+o)):Math.round(Math.max(.5*t,(n<=2?156:146)*n+o))}function As({layers:e}){return Math.max(...e.map(t=>t.length))}function Vp({width:e,height:t}){return Math.max(10,Math.min(e/24,t/15))}function Jp(e){let t=Math.min(e,4);return[{from:11.5,decimals:Math.min(e,9),labels:"beside"},{from:12,decimals:t,labels:"beside"},{from:11,decimals:t,labels:"stacked"},{from:11,decimals:t,labels:"beside",details:!1},{from:11,decimals:Math.min(e,3),labels:"stacked"},{from:11.5,decimals:t,labels:"none"},{from:10.5,decimals:Math.min(e,2),labels:"none"},{from:10,decimals:Math.min(e,2),labels:"none",details:!1},{from:10,decimals:null,labels:"none",details:!1}]}function Xp(e){return[{from:13,decimals:Math.min(e,9),air:6},{from:11,decimals:Math.min(e,4),air:3},{from:10.5,decimals:Math.min(e,3),air:2.2},{from:10,decimals:Math.min(e,2),air:1.6},{from:10,decimals:null,air:.5}]}var Yp=[],Zp=[5,4],Qp=2;function Cs(e){let t=document.createElement("canvas");t.setAttribute("aria-hidden","true");let n=Math.min(Qp,devicePixelRatio||1);[t.width,t.height]=[Math.round(e.width*n),Math.round(e.height*n)];let o=t.getContext("2d");o.imageSmoothingEnabled=!1;let r=[ed(e),...e.gaps.filter(({kind:s})=>s==="matrix").map(s=>td(s,n)),nd(e)],a=[];return{element:t,paint(s){let i=[s.frame,s.drafts,s.theme];if(!i.every((l,c)=>l===a[c])){a=i,o.setTransform(n,0,0,n,0,0),o.clearRect(0,0,e.width,e.height);for(let l of r)l(o,s)}}}}function ed(e){let t=new Set(e.gaps.filter(({kind:o})=>o==="canvas").flatMap(({to:o})=>o)),n=e.edges.filter(({to:o,bias:r})=>!r&&t.has(o));return(o,{frame:r,drafts:a,theme:s})=>{for(let{name:i,parameter:l,x1:c,y1:u,x2:d,y2:p}of n){let m=a.get(i)?.value??r.drawn[l],h=wt(m,s);o.strokeStyle=h.stroke,o.lineWidth=e.thickness*h.thick,o.setLineDash(h.dash==="none"?Yp:Zp),o.beginPath(),o.moveTo(c,u),o.lineTo(d,p),o.stroke()}o.setLineDash([])}}function td({first:e,from:t,to:n,left:o,right:r,rows:a,bias:s},i){let l=_s(t.length,n.length),c=s?_s(1,n.length):null,u=g=>Math.round(g*i)/i,[d,p]=[u(o),u(r)],m=a.length>1&&Math.abs(a[1].y-a[0].y-a[0].height)<.01;function h(g,$,w,v){let b=a[0].y-a[0].height/2;m?g.drawImage($,w,u(b),v,u(a.length*a[0].height)):a.forEach(({y,height:S},x)=>g.drawImage($,0,x,$.width,1,w,u(y-S/2),v,u(S)))}return(g,{frame:$,theme:w})=>{let{pixels:v}=An(w);l.fill($.drawn,e,v),h(g,l.canvas,d,p-d),!(!s||!c)&&(c.fill($.parameters,s.first,v),h(g,c.canvas,u(s.x),u(s.width)))}}function _s(e,t){let n=document.createElement("canvas");[n.width,n.height]=[e,t];let o=n.getContext("2d"),r=o.createImageData(e,t),a=new Uint32Array(r.data.buffer);return{canvas:n,fill(s,i,l){for(let c=0;c<a.length;c++)a[c]=l[yt(s[i+c]??0)];o.putImageData(r,0,0)}}}function nd(e){let t=e.spots.flatMap((n,o)=>n.shape==="dot"||n.shape==="cell"?[{...n,activation:o}]:[]);return(n,{frame:o,theme:r})=>{let{css:a}=An(r);n.lineWidth=1,n.strokeStyle=a[yt(0)+(r==="dark"?-20:20)];for(let{x:s,y:i,halfWidth:l,halfHeight:c,shape:u,activation:d}of t)n.fillStyle=a[yt(o.activations[d])],n.beginPath(),u==="dot"?n.arc(s,i,l,0,2*Math.PI):n.rect(s-l,i-c,2*l,Math.max(1,2*c-.5)),n.fill(),u==="dot"&&(n.strokeStyle=r==="dark"?"rgb(128 136 146)":"rgb(120 126 134)",n.stroke())}}function Ls(e,t,n){for(let a of e.gaps){let s=a.kind==="matrix"?od(e,a,t,n):null;if(s)return s}let o=2;return e.spots.find(a=>Math.abs(t-a.x)<=a.halfWidth+o&&Math.abs(n-a.y)<=a.halfHeight)?.name??rd(e.edges,t,n)}function od({parameters:e},{left:t,right:n,rows:o,from:r,first:a,bias:s},i,l){let c=s!==null&&i>=s.x-2&&i<=s.x+s.width+2;if(!c&&(i<t||i>n))return null;let u=o.findIndex(p=>Math.abs(l-p.y)<=p.height/2);if(u<0)return null;if(c)return e[s.first+u];let d=Math.min(r.length-1,Math.floor((i-t)/(n-t)*r.length));return e[a+u*r.length+d]}function rd(e,t,n){let[o,r]=[null,7];for(let a of e){let s=ad(a,t,n);s<r&&([o,r]=[a.name,s])}return o}function ad({x1:e,y1:t,x2:n,y2:o},r,a){let[s,i]=[n-e,o-t],l=Math.max(0,Math.min(1,((r-e)*s+(a-t)*i)/(s*s+i*i||1)));return Math.hypot(r-e-l*s,a-t-l*i)}function Dn(e,t){let n=e.spots.find(a=>a.name===t);if(n)return{box:sd(n),edge:null,row:null,column:null};let o=e.edges.find(a=>a.name===t);if(o)return{box:{x:(o.x1+o.x2)/2,y:(o.y1+o.y2)/2,width:24,height:12},edge:o,row:null,column:null};let r=e.parameters.indexOf(t);for(let a of e.gaps){let s=r<0||a.kind!=="matrix"?null:id(a,r);if(s)return s}return ld(e,t)}function sd({x:e,y:t,halfWidth:n,halfHeight:o}){return{x:e,y:t,width:2*n,height:2*o}}function id({left:e,right:t,rows:n,from:o,first:r,bias:a},s){let[i,l]=[a?a.x+a.width:t,(t-e)/o.length],c=n[0].y-n[0].height/2,u=n[n.length-1].y+n[n.length-1].height/2,d=(h,g,$)=>({box:{x:g,y:n[h].y,width:$,height:n[h].height},edge:null,row:{x:(e+i)/2,y:n[h].y,width:i-e,height:n[h].height},column:{x:g,y:(c+u)/2,width:$,height:u-c}}),p=s-r;if(p>=0&&p<n.length*o.length)return d(Math.floor(p/o.length),e+(p%o.length+.5)*l,l);let m=a?s-a.first:-1;return a&&m>=0&&m<n.length?d(m,a.x+a.width/2,a.width):null}function ld(e,t){let n=e.spots.find(i=>`b_${i.name}`===t);if(!n)return null;let{x:o,y:r,halfWidth:a,halfHeight:s}=n;return{box:{x:o-a,y:r+s,width:12,height:12},edge:null,row:null,column:null}}function C(e,t={}){let n=document.createElementNS("http://www.w3.org/2000/svg",e);for(let[o,r]of Object.entries(t))n.setAttribute(o,String(r));return n}function V(e,t,n){return C("text",{x:e,y:t,class:n})}function j(e,t,n){e.getAttribute(t)!==n&&e.setAttribute(t,n)}function J(e,t){e.textContent!==t&&(e.textContent=t)}function et(e,t,n){return!e||e.knows(t)?n:"□"}function be(e,t,n,o){let r="parameter"in t&&(o?.knows(`${t.name}+`)??!1);return e.classList.toggle("updated",r),r?n.updated[t.parameter]??null:null}function Gt(e){return e.classList.contains("computed")&&(e.ownerSVGElement?.classList.contains("one")??!1)}function Ns(e,t){let n=C("g",{class:"pulses","aria-hidden":"true"});e.querySelector(".edges")?.append(n);let o=null;return({moment:r})=>{if(r===o)return;let a=o;o=r;for(let i of e.querySelectorAll(".element[data-name]")){let l=i.getAttribute("data-name")??"";i.classList.toggle("computed",r?.computed.has(l)??!1),i.classList.toggle("used",r?.used.has(l)??!1)}e.classList.toggle("one",r?.computed.size===1);let s=r?.flows??[];for(let i of e.querySelectorAll(".edge")){let[l,c]=[i.getAttribute("data-name"),i.getAttribute("data-to")],u=s.some(d=>d.name===l&&(d.to??c)===c);i.classList.toggle("flows",u||(r?.computed.has(l??"")??!1))}a?.at!==r?.at&&n.replaceChildren(...t.edges.flatMap(i=>{let l=s.find(h=>h.name===i.name&&(h.to??i.to)===i.to);if(!l)return[];let[c,u,d,p]=[i.x1,i.y1,i.x2,i.y2],m=l.back?{x1:d,y1:p,x2:c,y2:u}:{x1:c,y1:u,x2:d,y2:p};return[C("line",{...m,class:"pulse",pathLength:1})]}))}}function Ht({biases:e,decimals:t}){let{width:n,height:o}=e[0]??{width:0,height:0};return{decimals:t,width:n,height:o}}function jt(e,{label:{x:t,y:n,width:o,height:r},grows:a},{stacked:s,fontSize:i,decimals:l}){let c=i+2,u=C("rect",{class:"plate",x:t-o/2,width:o,rx:5}),d=V(t,n,"weight-label"),p=C("tspan",{class:"name"}),m=C("tspan",s?{class:"number"}:{class:"number",dx:.35*i}),h=a<0?-1:1,g=C("tspan",{class:"new-value",x:t,y:n+h*(s?1.5:1)*c});return j(p,"y",String(s?n-c/2:n)),s&&(j(p,"x",String(t)),j(m,"x",String(t)),j(m,"y",String(n+c/2))),d.append(p,m,g),e.append(u,d),($,w,v,b)=>{J(p,$.name(w)),J(m,$.number(v,l)),J(g,b===null?"":`${s?"":"→ "}${$.number(b,l)}`);let y=b===null?0:c;j(u,"y",String(n-r/2-(h<0?y:0))),j(u,"height",String(r+y))}}var ud=32;function fe(e,t,n){let o=C("g",{class:`element ${t.kind}`,"data-name":t.name,tabindex:-1,role:"button"}),r=Math.max(n.height,ud);return o.append(C("rect",{class:"touch",x:n.x-n.width/2,y:n.y-r/2,width:n.width,height:r,rx:6})),e.append(o),o}function pd({x:e,y:t,width:n,height:o}){return{x:e-n/2,y:t-o/2,width:n,height:o}}function Fn(e,{fontSize:t},{x:n,y:o,className:r,letters:a}){let[s,i]=[.62*t*a,1.25*t];e.append(C("rect",{class:"ground",x:n-s/2,y:o-i/2,width:s,height:i,rx:4}));let l=V(n,o,r);return e.append(l),l}function Is(e,t,n,o){let r=o.get(t.name);if(!r||r.kind!=="input"&&r.kind!=="neuron")throw new Error(`no neuron ${t.name}`);let{fontSize:a}=n,{halfWidth:s,halfHeight:i}=t,l=fe(e,r,{...t,width:2*s,height:2*i}),c=n.showsValues?a*(t.shape==="pill"?.58:.75):0,u=V(t.x,t.y-c,"name"),d=V(t.x,t.y+c,"number"),m=n.showsDetails&&r.kind==="neuron"?fd(l,t,n):null;return l.append(dd(t),u),u.textContent=t.name,n.showsValues&&l.append(d),({frame:h,drafts:g,selected:$,writing:w,moment:v})=>{let{number:b}=w,y=g.get(t.name)?.value??h.activations[r.activation];if(l.classList.toggle("chosen",$===t.name),r.kind==="input")return J(d,b(y,n.decimals)),j(l,"aria-label",`${U(r)}: ${b(y)}`);let S=k=>({out:et(v,`out_${t.name}`,b(y,k)),net:et(v,`net_${t.name}`,b(h.netInputs[r.neuron],k)),delta:et(v,`delta_${t.name}`,w.delta(h.deltas[r.neuron],k))}),x=S(n.decimals);J(d,x.out),m&&(J(m.net,`${w.net} ${x.net}`),J(m.delta,`δ ${x.delta}`)),j(l,"aria-label",qn(r,w,S(void 0)))}}function qn(e,t,{out:n,net:o,delta:r}){let a=`${t.out} ${n}, ${t.net} ${o}, delta ${r}`;return`${U(e)}: ${a.replaceAll("□","not known yet")}`}function dd({x:e,y:t,halfWidth:n,halfHeight:o,shape:r}){return r==="circle"?C("circle",{class:"body",cx:e,cy:t,r:n}):C("rect",{class:"body",x:e-n,y:t-o,width:2*n,height:2*o,rx:o})}function fd(e,t,n){let{fontSize:o,radius:r,decimals:a}=n,s=Fn(e,n,{x:t.x,y:t.y-r-.8*o,className:"detail",letters:a+6}),i=Fn(e,n,{x:t.x,y:t.y+r+.9*o,className:"detail",letters:a+4});return{net:s,delta:i}}function Rs(e,t,n,o){let r=o.get(`b_${t.name}`);if(!r||r.kind!=="bias")return()=>{};let{fontSize:a,decimals:s}=n,i=t.y-n.radius-a*2.15,l=s+4.5,c=fe(e,r,{x:t.x,y:i,width:.62*a*l,height:a+8}),u=Fn(c,n,{x:t.x,y:i,className:"bias-label",letters:l});return({frame:d,drafts:p,selected:m,writing:h,moment:g})=>{let $=p.get(r.name)?.value??d.parameters[r.parameter],w=be(c,r,d,g),v=w===null||!Gt(c)?"":` → ${h.number(w,s)}`,b=w!==null&&v===""?w:$;J(u,`b ${h.number(b,s)}${v}`),j(c,"aria-label",U(r)+Ce(h,$,w)),c.classList.toggle("chosen",m===r.name)}}function Ws(e,t,n,o){let{fontSize:r}=n,{decimals:a,width:s,height:i}=Ht(n),l=o.get(t.name),c=fe(e,l,{x:t.x,y:t.y,width:s,height:i}),u=V(t.x,t.y-r*.65,"name"),d=V(t.x,t.y+r*.65,"number");u.textContent=t.name,c.append(C("rect",{class:"bias-box",x:t.x-s/2,y:t.y-i/2,width:s,height:i,rx:.6*r}),u,d);let p=n.biases.find(({x:g})=>g>t.x)??{x:n.width,width:0},m=p.x-p.width/2-t.x-s/2>.62*r*(a+5.5),h=V(t.x+s/2+.5*r,t.y,"new-value start");return c.append(h),({frame:g,drafts:$,selected:w,writing:v,moment:b})=>{let y=$.get(t.name)?.value??g.parameters[t.parameter],S=be(c,l,g,b);J(d,v.number(m?y:S??y,a)),J(h,S===null||!m?"":`→ ${v.number(S,a)}`),j(c,"aria-label",U(l)+Ce(v,y,S)),c.classList.toggle("chosen",w===t.name)}}function Ps(e,t,n,o){let r=o.get(t.name);if(!r||r.kind!=="target")throw new Error(`no target ${t.name}`);let{fontSize:a,decimals:s}=n,i=fe(e,r,de(t,a,s));i.append(C("rect",{class:"ground",...pd(de(t,a,s))}));let l=t.align==="start"?" start":"",c=1.35*a,u=(p,m)=>V(t.x,t.y+(p-(t.lines-1)/2)*c,m+l),d=[u(0,t.lines===3?"detail":"number"),u(1,"number"),u(2,"detail")];return i.append(...d.slice(0,t.lines)),({frame:p,drafts:m,selected:h,writing:g,moment:$})=>{let w=m.get(t.name)?.value??p.targets[r.output],v=g.number(w,s),b=`E ${et($,`E_${r.of}`,g.number(p.outputErrors[r.output],s))}`,y=t.lines===3?[g.target,v,b]:[`${g.target} ${v}`,b];(t.lines===1?[v]:y).forEach((S,x)=>J(d[x],S)),j(i,"aria-label",`${U(r)}: ${g.number(w)}`),i.classList.toggle("chosen",h===t.name)}}function Ce({number:e},t,n){return t===void 0?"":`: ${e(t)}${n===null?"":`, new ${e(n)}`}`}function Fs(e){let{plan:t,drawing:n}=e,o=C("rect",{class:"surface",width:t.width,height:t.height}),r=C("g",{class:"mark aimed","pointer-events":"none"}),a=C("g",{class:"mark","pointer-events":"none"}),s=C("g",{class:"on-demand"});t.gaps.some(({kind:p})=>p!=="lines")&&(n.prepend(o),hd(e,o,r)),queueMicrotask(()=>n.querySelector(".badges")?.before(r,a,s)),n.append(r,a,s);let i=new Map,l=null,c=null,u=!1;o.addEventListener("click",()=>u=!0);function d(p){let m=n.querySelector(`.element[data-name="${CSS.escape(p)}"]`);if(m)return m;let h=md(e,s,p);return h?(i.set(p,h),l&&h.paint(l),h.group):null}return e.ensure=d,p=>{l=p;let{selected:m}=p;m&&d(m);for(let[g,{group:$,paint:w}]of i)g===m||$===document.activeElement?w(p):($.remove(),i.delete(g));if(m===c)return;c=m,(u&&m?i.get(m):null)?.group.focus({preventScroll:!0}),u=!1,a.replaceChildren(...qs(e,m))}}function hd(e,t,n){let{plan:o,drawing:r}=e,a="";function s(l){l!==a&&(a=l,l?t.setAttribute("data-name",l):t.removeAttribute("data-name"),n.replaceChildren(...qs(e,l||null)))}function i(l){if(l.target!==t)return s("");let{left:c,top:u,width:d,height:p}=r.getBoundingClientRect(),[m,h]=[l.clientX-c,l.clientY-u];s(Ls(o,m*o.width/d,h*o.height/p)??"")}for(let l of["pointermove","pointerover","pointerdown","click"])r.addEventListener(l,i,{capture:!0});r.addEventListener("pointerleave",()=>s(""))}function qs({plan:e},t){let n=e.gaps.some(({kind:u})=>u!=="lines"),o=t&&n?Dn(e,t):null;if(!o)return[];let{box:r,row:a,column:s,edge:i}=o;if(i){let{x1:u,y1:d,x2:p,y2:m}=i;return[C("line",{class:"mark-line",x1:u,y1:d,x2:p,y2:m})]}return e.spots.find(u=>u.name===t)?.shape==="pill"?[]:[...[a,s].flatMap(u=>u?[Ds("mark-band",u)]:[]),Ds("mark-cell",{...r,width:Math.max(5,r.width),height:Math.max(5,r.height)})]}function Ds(e,{x:t,y:n,width:o,height:r}){return C("rect",{class:e,x:t-o/2,y:n-r/2,width:o,height:r})}function md({plan:e,known:t},n,o){let r=t.get(o),a=r?Dn(e,o):null;if(!r||!a)return null;let s=Bn(e,a.edge,a.box,r.name.length),i=fe(n,r,s);i.classList.add("unlabelled");let l=jt(i,{label:s,grows:1},Kt(e,a.edge));return{group:i,paint:u=>{let{network:d,frame:p,drafts:m,selected:h,writing:g,moment:$}=u,w=m.get(o)?.value??X(r,p),v=be(i,r,p,$);i.classList.toggle("chosen",h===o),i.classList.toggle("frozen",d.settings.frozen.includes(o)),i.classList.toggle("computed",$?.computed.has(o)??!1),i.classList.toggle("used",$?.used.has(o)??!1),l(g,r,w,v),j(i,"aria-label",gd(r,u,w,v))}}}function gd(e,{frame:t,writing:n},o,r){return e.kind!=="neuron"?U(e)+Ce(n,o,r):qn(e,n,{out:n.number(o),net:n.number(t.netInputs[e.neuron]),delta:n.delta(t.deltas[e.neuron])})}function Kt({fontSize:e,decimals:t,stacked:n,spots:o},r){let a=n||r!==null&&o.every(({shape:s})=>s==="pill");return{fontSize:e,decimals:Math.max(4,t),stacked:a}}function Bn(e,t,n,o){let{fontSize:r,decimals:a,stacked:s}=Kt(e,t),i=s?Math.max(a+3,o):a+o+4.5,[l,c]=[r*.62*i+4,(s?2:1)*(r+2)+8],u=(m,h,g)=>Math.max(h/2+1,Math.min(g-h/2-1,m)),{x:d,y:p}=n??{x:0,y:0};if(t)[d,p]=[(t.x1+t.x2)/2,(t.y1+t.y2)/2];else if(n){let m=(n.height+c)/2+3;p+=p-m<c/2?m:-m}return{x:u(d,l,e.width),y:u(p,c,e.height),width:l,height:c}}function Bs(e,t,{thickness:n}){let o={x1:t.x1,y1:t.y1,x2:t.x2,y2:t.y2},r=C("line",{...o,class:t.bias?"edge edge-bias":"edge","data-name":t.name,"data-to":t.to}),a=C("line",{...o,class:"edge-touch","data-name":t.name});e.append(r,a);let s=null,i=!1;return({frame:l,drafts:c,selected:u,theme:d})=>{let p=c.get(t.name)?.value??l.parameters[t.parameter]??l.drawn[t.parameter];i!==(u===t.name)&&(i=r.classList.toggle("chosen",u===t.name));let m=wt(p,d);m!==s&&(s=m,r.setAttribute("stroke",m.stroke),r.setAttribute("stroke-width",String(n*(t.bias?Math.min(2,m.thick):m.thick))),r.setAttribute("stroke-dasharray",m.dash))}}function Us(e,t,n,o){let r=o.get(t.name),a=t.label??Bn(n,t,null,t.name.length),s=fe(e,r,a);t.label||s.classList.add("hidden");let i=jt(s,{label:a,grows:t.grows},t.label?n:Kt(n,t));return({network:l,frame:c,drafts:u,selected:d,writing:p,moment:m})=>{let h=u.get(t.name)?.value??c.parameters[t.parameter],g=be(s,r,c,m),$=t.grows!==0||Gt(s);s.classList.toggle("frozen",l.settings.frozen.includes(t.name)),i(p,r,h,$?g:null),j(s,"aria-label",U(r)+Ce(p,h,g)),s.classList.toggle("chosen",d===t.name)}}function Hs(e,t,n,o,r=!1){let a=L(e).get(n),s=e.names.layers;if(a?.kind==="weight")return $d(e,a,o,r);let i=t.findIndex(u=>u.includes(n));if(i<0)return Gs(e,a,n,o);if(o==="left"||o==="right")return bd(e,t,i,n,o)??n;if(r&&a?.kind==="bias")return Gs(e,a,n,o);let l=t[i],c=l.indexOf(n);return l[Un(c,o,l.length)]??s[0][0]}function Un(e,t,n){return t==="first"?0:t==="last"?n-1:Math.max(0,Math.min(n-1,e+(t==="down"?1:-1)))}function tt({names:{layers:e,parameters:t}},n,o,r){let a=0;for(let s=1;s<n;s++)a+=e[s].length*e[s-1].length;return t[a+r*e[n-1].length+o]}function $d(e,{from:t,to:n,name:o},r,a){if(r==="left")return t;if(r==="right")return n;let{layers:s}=e.names,i=s.findIndex(d=>d.includes(n)),[l,c]=[s[i-1].indexOf(t),s[i].indexOf(n)];if(!a)return tt(e,i,l,Un(c,r,s[i].length));let u=s[i-1].length-1;return l===u&&r==="down"?vd(e,n)??o:tt(e,i,Un(l,r,u+1),c)}function vd(e,t){let n=`b_${t}`;return L(e).has(n)?n:null}function Gs(e,t,n,o){let{layers:r}=e.names;if(t?.kind!=="bias")return r[0][0];if(o==="left"||o==="right")return t.to[0];let a=r.findIndex(l=>l.includes(t.to[0])),[s,i]=[r[a-1].length-1,r[a].indexOf(t.to[0])];return o==="up"?tt(e,a,s,i):n}function bd(e,t,n,o,r){let{layers:a}=e.names,s=L(e).get(o),[i,l]=[r==="right"?n+1:n-1,t[n]];if(s?.kind==="bias")return s.to.length===1||r==="right"?s.to[0]:a[n][0];if(s?.kind==="target")return r==="left"?s.of:o;let c=a[n].indexOf(o);if(i===a.length)return t[i][c];if(i<0||l.length===0)return o;let u=Math.min(c,a[i].length-1);return r==="right"?tt(e,i,c,u):tt(e,n,u,c)}var wd={ArrowLeft:"left",ArrowRight:"right",ArrowUp:"up",ArrowDown:"down",Home:"first",End:"last"};function js(e,t){let n=null,o=null,r=i=>i instanceof Element&&i.closest(".element")?.getAttribute("data-name")||null,a=()=>e.contains(document.activeElement);function s(i){let l=t();if(!l)return null;let c=l.network.names.layers[0][0],u=i&&l.ensure(i)||l.ensure(c);for(let d of l.drawing.querySelectorAll('[tabindex="0"]'))d!==u&&d.setAttribute("tabindex","-1");return u?.setAttribute("tabindex","0"),n=u?.getAttribute("data-name")??null,u}return e.addEventListener("focusin",i=>{let l=r(i.target);l&&s(l)}),e.addEventListener("keydown",i=>{let[l,c,u]=[t(),wd[i.key],r(i.target)];if(!l||!c||!u||i.ctrlKey||i.metaKey||i.altKey||!document.activeElement?.matches(":focus-visible"))return;i.preventDefault(),i.stopPropagation();let d=Hs(l.network,l.plan.columns,u,c,i.shiftKey);d!==u&&s(d)?.focus()}),{focused:()=>a()?n:null,restore(i,l){o=l;let c=s(i??l);i&&c?.focus({preventScroll:!0})},follow(i){let c=!t()?.drawing.querySelector('.element[tabindex="0"]');i===o&&!c||a()&&!c||(o=i,s(i??n))}}}var Vs=8,Y=8,Ks=[9,6,4,3];function Js(e,t){let n=C("g",{class:"paths","pointer-events":"none"});e.append(n);let o=new Map(t.edges.map(s=>[s.name,s])),r=new Map(t.targets.map(s=>[s.name,s])),a="";return({factors:s})=>{let i=s.filter(({along:c,number:u})=>o.has(c)&&u<=Vs),l=i.map(({number:c,along:u})=>`${c} ${u}`).join();l!==a&&(a=l,n.replaceChildren(...i.flatMap(({number:c,along:u,at:d})=>{let p=o.get(u),m=r.get(`target_${d}`),h=`M${p.x2} ${p.y2}L${p.x1} ${p.y1}`,g=m?.align==="start"?`M${m.x-6} ${m.y}h-8`:"";return[C("path",{class:"path","data-factor":c,d:g+h})]})))}}function Xs(e,t){let n=C("g",{class:"badges","pointer-events":"none","aria-hidden":"true"});e.append(n);let o=new Map(t.edges.map(h=>[h.name,h])),r=new Map(t.spots.map(h=>[h.name,h])),a=new Map(t.biases.map(h=>[h.name,h])),s="",i=[],l="",c=t.decimals;function u(h,g){let $=new Map,w=t.spots.some(({shape:k})=>k!=="circle"),v=h.filter(({along:k})=>w||!o.has(k)).map(({number:k,at:E,along:A})=>{let[q,Z]=[o.has(A)?A:E,$.get(E)??0];return q===E&&$.set(E,Z+1),{number:k,at:m(q,q===E?Z:0)}}),b=v.flatMap(({at:k})=>k?[{...k,width:2*Y,height:2*Y}]:[]),y=w?[]:h.filter(({along:k})=>o.has(k)),S=y.map(({along:k})=>o.get(k)),x=$s(t,S,(k,E)=>d(g(y[k],E).length||E+3),Ks.filter(k=>k<=Math.max(3,t.decimals)),b);c=x.decimals,i=[],n.replaceChildren(...v.map(({number:k,at:E})=>zs(k,E)),...x.places.map((k,E)=>p(y[E].number,S[E],k)))}function d(h){let[g,$]=t.stacked?[8+Y,4+Y]:[2*Y+12,9];return{width:t.fontSize*.62*h+g,height:t.fontSize+$}}function p(h,g,{box:$,away:w}){let v=C("g",{class:"part","data-factor":h}),b=t.stacked?Y:0,[y,S]=[$.width-b,$.height-b],[x,k]=[$.x+b/2,$.y+b/2],[E,A]=[x-y/2,k-S/2],q=t.stacked?{x:E,y:A}:{x:E+Y+3,y:k},Z=V(t.stacked?x:x+Y,k,"number");return w&&v.append(C("line",{class:"leader",x1:x,y1:k,x2:g.x1+.88*(g.x2-g.x1),y2:g.y1+.88*(g.y2-g.y1)})),v.append(C("rect",{class:"plate",x:E,y:A,width:y,height:S,rx:S/2}),Z,zs(h,q)),i.push({number:h,label:Z}),v}function m(h,g){let $=r.get(h);if($?.shape==="dot"||$?.shape==="cell")return{x:$.x+$.halfWidth+Y+g*2.2*Y,y:$.y};if($){let y=(-62+g*(2.4*Y/t.radius)*57.3)*(Math.PI/180);return{x:$.x+$.halfWidth*Math.cos(y),y:$.y+$.halfHeight*Math.sin(y)}}let w=a.get(h);if(w){let{width:y,height:S}=Ht(t);return{x:w.x+y/2+g*2.2*Y,y:w.y-S/2}}let v=o.get(h),b=v?.label??(v&&{x:(v.x1+v.x2)/2,y:(v.y1+v.y2)/2,width:24,height:12});return b?{x:b.x+b.width/2+g*2.2*Y,y:b.y-b.height/2}:null}return({factors:h,writing:g,moment:$})=>{let w=h.filter(({first:x,along:k,number:E})=>(x||k)&&E<=Vs),v=({value:x,quantity:k},E)=>x!==null&&(!$||$.knows(k))?g.number(x,E):"",b=w.map(({number:x,at:k,along:E})=>`${x} ${k} ${E}`).join(),y=w.filter(({along:x})=>x).map(x=>Ks.map(k=>v(x,k).length).join()),S=y.join()!==l&&!y.some(x=>x.startsWith("0"));(b!==s||S)&&([s,l]=[b,y.join()],u(w,v));for(let{number:x,label:k}of i){let E=w.find(A=>A.number===x);J(k,E?v(E,c):"")}}}function zs(e,t){let n=C("g",{class:"badge","data-factor":e});if(!t)return n;let o=V(t.x,t.y,"badge-number");return o.textContent=String(e),n.append(C("circle",{cx:t.x,cy:t.y,r:Y}),o),n}var yd=/^[0-9.,+\-−]$/;function Ys(e,t){let n=a=>{let s=a.target instanceof Element?a.target.closest("[data-name]"):null,i=s?.getAttribute("data-name");if(!s||!i)return null;let l=s.matches("[tabindex]")?s:kd(e,i)??s;return{name:i,control:l}};function o(a){a.pointerType!=="touch"&&t.point(n(a)?.name??null,a.clientX,a.clientY)}let r=()=>t.point(null,0,0);e.addEventListener("pointerover",o),e.addEventListener("pointermove",o),e.addEventListener("pointerleave",r),e.addEventListener("pointercancel",r),addEventListener("scroll",r,{capture:!0,passive:!0}),e.addEventListener("focusin",a=>{let s=n(a);if(!s?.control.matches(":focus-visible"))return;let{x:i,y:l,width:c,height:u}=s.control.getBoundingClientRect();t.point(s.name,i+c/2,l+u)}),e.addEventListener("focusout",r),e.addEventListener("click",a=>{let s=n(a);s&&(s.control instanceof SVGElement&&s.control.matches("[tabindex]")&&s.control.focus({preventScroll:!0}),t.press(s.name,s.control.getBoundingClientRect()))}),e.addEventListener("keydown",a=>{let s=n(a);if(!s||a.ctrlKey||a.metaKey||a.altKey)return;let i=s.control.getBoundingClientRect();if(a.key==="Enter"||a.key===" ")t.press(s.name,i);else if(a.key==="F2")t.edit(s.name,i,null);else if(yd.test(a.key))t.edit(s.name,i,a.key);else return;a.preventDefault(),a.stopPropagation()}),e.addEventListener("pointerdown",a=>{let s=n(a);s&&a.target instanceof Element&&a.target.closest(".element")&&t.scrub(a,s.name)})}function kd(e,t){return e.querySelector(`[data-name="${CSS.escape(t)}"][tabindex]`)}var xd="Arrow keys: left and right from neuron to weight to neuron, up and down inside a layer, with Shift the other weights into the same neuron. Enter explains, F2 changes the number.";function Qs(e,t){let n=null,o=null,r="";e.classList.add("filled");let a=js(e,()=>o);return Ys(e,t),{plan:()=>o?.plan??null,update(s){let{network:i,writing:l}=s,c=`${i.layers} ${i.biases}`;e.style.setProperty("--natural-height",`${Os(Zs(i,l),e.clientWidth)}px`);let{clientWidth:u,clientHeight:d}=e;if(u===0||d===0)return;let p=Number(getComputedStyle(e).getPropertyValue("--least-type"))||0,m=[c,u,d,p,l.decimals,l.notation.weights].join(" ");if(m!==r){r=m;let h=a.focused(),g=Ts(Zs(i,l),{width:u,height:d},{most:l.decimals,least:p});[o,n]=Ed(e,i,g),n(s),a.restore(h,s.selected);return}o&&(o.network=i),n?.(s),a.follow(s.selected)}}}function Zs(e,t){let{layers:n,parameters:o}=e.names,r={layers:n,parameters:o,biases:e.biases};if(t.notation.weights==="numbered")return r;let a=L(e),s=o.map(i=>t.name(a.get(i)));return{...r,written:s}}function Ed(e,t,n){let o=L(t),r=C("svg",{viewBox:`0 0 ${n.width} ${n.height}`,"font-size":n.fontSize,role:"application","aria-roledescription":"network diagram","aria-label":`Network of ${t.layers.join(", ")} neurons`,"aria-describedby":"diagram-keys"}),a={plan:n,drawing:r,network:t,known:o,ensure:()=>null},s=[],i=n.gaps.some(({kind:p})=>p!=="lines")?Cs(n):null;i&&s.push(i.paint);let l=new Set(n.gaps.filter(({kind:p})=>p!=="lines").flatMap(({to:p})=>p)),c=C("g",{class:"edges","aria-hidden":"true"});r.append(c);for(let p of n.edges)(p.bias||!l.has(p.to))&&s.push(Bs(c,p,n));s.push(Js(c,n)),s.push(Fs(a));for(let{x:p,y:m,words:h}of n.captions)r.append(Sd(p,m,h));for(let p of n.frames)r.append(Md(p));for(let p of n.spots)(p.shape==="circle"||p.shape==="pill")&&(s.push(Is(r,p,n,o)),n.showsDetails&&s.push(Rs(r,p,n,o)));for(let p of n.targets)s.push(Ps(r,p,n,o));for(let p of n.biases)s.push(Ws(r,p,n,o));let u=n.spots.every(({shape:p})=>p==="circle");for(let p of n.edges)u&&!p.bias&&s.push(Us(r,p,n,o));s.push(Xs(r,n)),s.unshift(Ns(r,n)),e.replaceChildren(...i?[i.element]:[],r,Td());let d=null;return[a,p=>{for(let m of s)m(p);if(p.lit!==d){d=p.lit;for(let m of r.querySelectorAll("[data-name]"))m.classList.toggle("lit",m.getAttribute("data-name")===p.lit)}}]}function Sd(e,t,n){let o=V(e,t,"caption");return o.textContent=n,o}function Md({x:e,y:t,width:n,height:o}){return C("rect",{class:"frame",x:e-n/2,y:t-o/2,width:n,height:o})}function Td(){let e=document.createElement("p");return e.id="diagram-keys",e.className="keys",e.textContent=xd,e}function ei(e,t){e.classList.toggle("fading",t!==null);for(let n of e.querySelectorAll("[data-name]")){let[o,r]=[n.getAttribute("data-name")??"",n.getAttribute("data-to")],a=t===null||t.has(o)&&(r===null||!o.startsWith("b")||t.has(r));n.classList.toggle("faded",!a)}}function ti(e,t){return e.querySelector(`.element[data-name="${CSS.escape(t.replace(/^out_/,""))}"]`)}function ni(e,t){e&&(t&&e.scrollIntoView({block:"nearest",inline:"nearest"}),e.classList.remove("pointed-out"),e.getBoundingClientRect(),e.classList.add("pointed-out"),setTimeout(()=>e.classList.remove("pointed-out"),2400))}function we({stride:e,length:t},n){return Math.min((n+1)*e,t)-1}function oi(e,t,n,{end:o,error:r}){let a=Math.min(Math.max(0,Math.round(t)),o);if(a===o)return{iteration:o,errors:zt([r??NaN])};if(a>=e.length)return{iteration:a,errors:[]};let s=Math.floor(a/e.stride),i=we(e,s);if(a>0&&i-a<=n)return{iteration:i,errors:zt([e.last[s]])};let l=we(e,s-1);if(s>0&&a-l<=n)return{iteration:l,errors:zt([e.last[s-1]])};let u=e.lowest[s]===e.highest[s]?[e.last[s]]:[e.lowest[s],e.highest[s]];return{iteration:a,errors:zt(u)}}function zt(e){return e.every(Number.isFinite)?e:[]}function ri(e,t){let[n,o]=[0,e.length-1];for(;o-n>1;){let r=n+o>>1;e[r]<=t?n=r:o=r}return t-e[n]<=e[o]-t?n:o}function ai(e,t,n){let o=[];for(let r of e){let a=t(r.iteration),s=o[o.length-1];s&&a-s.at<n?s.marks.push(r):o.push({at:a,marks:[r]})}return o}function Gn(e,t,n){let o=e.findIndex(([l])=>l>=t);if(o<0||o===0&&e[0][0]>t)return 1/0;if(o===0)return Math.abs(e[0][1]-n);let[[r,a],[s,i]]=[e[o-1],e[o]];return Math.abs(a+(i-a)*(t-r)/(s-r)-n)}var ii=()=>({low:1/0,high:0});function nt(e,t,n=t.length){for(let o=0;o<n;o++){let r=t[o]??NaN;r>0&&r<1/0&&(r<e.low&&(e.low=r),r>e.high&&(e.high=r))}}function li({low:e,high:t},n,o){let r=t===0,a=!r&&t/e>100,s=!r&&(n==="logarithmic"||n==="automatic"&&a);if(!s){let c=r?1:t;return{logarithmic:s,ticks:Hn(c,o),place:u=>si(u/c)}}let i=Math.log10(e),l=Math.max(Math.log10(t)-i,.1);return{logarithmic:s,ticks:Od(e,t,o),place:c=>c>0?si((Math.log10(c)-i)/l):0}}function ci(e,t){let n=Math.max(e,10);return Math.max(n,Math.min(Math.max(0,...t),10*n))}function ui(e,t){let o=(e!==0&&(e<.001||e>=1e5)?e.toExponential(0):String(+e.toPrecision(6))).replace("e+","e").replace("-","−");return t?o.replace(".",","):o}function si(e){return Math.min(1,Math.max(0,e))}function Hn(e,t){let n=e/Math.max(1,t-1),o=10**Math.floor(Math.log10(n)),r=[1,2,5,10].map(a=>a*o).find(a=>a>=n)??n;return Array.from({length:Math.floor(e/r)+1},(a,s)=>+(s*r).toPrecision(12))}function Od(e,t,n){let[o,r]=[Math.ceil(Math.log10(e)),Math.floor(Math.log10(t))],a=Math.max(1,Math.ceil((r-o+1)/n)),s=[];for(let i=r;i>=o;i-=a)s.unshift(+`1e${i}`);return s}var Ad=[5,4],_d=.13,Cd=[3,3],pi=new Map;function di(e,t){let n=`${t} ${matchMedia("(forced-colors: active)").matches}`,o=pi.get(e);if(o?.key===n)return o.found;let[r,a,s]=["--text","--muted-text","--hairline"].map(l=>Ld(e,l)),i={ink:r,soft:a,faint:s};return pi.set(e,{key:n,found:i}),i}function Ld(e,t){let n=e.appendChild(document.createElement("span"));n.style.color=`var(${t})`;let{color:o}=getComputedStyle(n);return n.remove(),o}function fi(e,t,n,{ink:o,soft:r,faint:a}){let{width:s,height:i,scale:l,y:c,others:u}=n,d=globalThis.devicePixelRatio||1,[p,m]=[Math.round(s*d),Math.round(i*d)];(e.width!==p||e.height!==m)&&([e.width,e.height]=[p,m]);let h=e.getContext("2d");if(h){h.setTransform(d,0,0,d,0,0),h.clearRect(0,0,s,i),h.lineJoin="round",t.samples>1&&Nd(h,t,n,r),h.lineWidth=1,h.strokeStyle=a,h.beginPath();for(let g of l.ticks){let $=Math.round(c(g))+.5;h.moveTo(0,$),h.lineTo(s,$)}h.stroke(),h.strokeStyle=r,h.setLineDash(Cd),h.beginPath();for(let{at:g}of n.flags)h.moveTo(Math.round(g)+.5,0),h.lineTo(Math.round(g)+.5,i);h.stroke(),h.setLineDash([]),h.strokeStyle=r,h.globalAlpha=.55;for(let{line:g}of u)jn(h,g);h.globalAlpha=1,h.strokeStyle=o,h.lineWidth=1.8,jn(h,n.own),h.setLineDash(Ad),jn(h,n.test),h.setLineDash([])}}function Nd(e,{curve:t},{x:n,y:o,until:r},a){let s=l=>n(we(t,l));e.fillStyle=a,e.globalAlpha=_d,e.beginPath();let i=Array.from(t.last.keys()).filter(l=>Number.isFinite(t.lowest[l])&&we(t,l)<r);for(let l of i)e.lineTo(s(l),o(t.highest[l]));for(let l of i.reverse())e.lineTo(s(l),o(t.lowest[l]));e.fill(),e.globalAlpha=1}function jn(e,t){e.beginPath();let n=!1;for(let[o,r]of t)Number.isNaN(r)?n=!1:n?e.lineTo(o,r):(e.moveTo(o,r),n=!0);e.stroke()}function ot(e){if(new Set(e.map(({iteration:r})=>r)).size===1)return`iteration ${O(e[0].iteration)}: ${e.map(({text:r})=>r).join(", ")}`;let n=e.slice(0,3).map(({iteration:r,text:a})=>`${a} at ${O(r)}`),o=e.length>n.length?` and ${e.length-n.length} more`:"";return`${e.length} changes: ${n.join(", ")}${o}`}function Vt({parted_at:e,end:t,error:n},{number:o}){let r=`parted at ${O(e)}, reached ${O(t)}`;return n===null?r:`${r}: E ${o(n)}`}function hi({frame:e,isKnown:t,samples:n,edits:o,writing:r},a){let s=n===1?e.error:e.trainError,i=[`iteration ${O(a)} of ${O(e.end)}`];return a===e.iteration&&t&&i.push(`total error ${r.number(s)}`),i.push(...o.filter(l=>l.iteration===a).map(({text:l})=>l)),i.join(", ")}function $i(e,{travel:t,choose:n}){let o=mi(e,"Changes on the way"),r=mi(e,"Other runs"),a="";return{update(s,i){let{writing:l,canTravel:c}=s,u=[...i.flags.map(({at:p,marks:m})=>[Math.round(p),ot(m)]),...i.others.map(({other:p,line:m})=>[p.id,p.end,...m.at(-1)??[]]),[c,l.notation.comma]],d=JSON.stringify(u);if(d!==a){a=d,o.replaceChildren(...i.flags.map(({at:p,marks:m})=>{let h=gi("strip-flag",p,ot(m));return h.addEventListener("click",g=>g.detail===0&&t(m[0].iteration)),h.disabled=!c,h})),r.replaceChildren(...i.others.flatMap(({other:p,line:m})=>{let h=m.at(-1);if(!h)return[];let g=gi("strip-end",h[0],`Go on with the other run: ${Vt(p,l)}`);return g.style.top=`${h[1]}px`,g.title=g.textContent??"",g.addEventListener("click",()=>n(p.id)),g.disabled=!c,g}));for(let p of[o,r])p.hidden=p.childElementCount===0}}}}function mi(e,t){let n=document.createElement("div");return n.setAttribute("role","group"),n.setAttribute("aria-label",t),n.hidden=!0,e.appendChild(n)}function gi(e,t,n){let o=document.createElement("button");return Object.assign(o,{type:"button",className:e,tabIndex:-1}),o.append(Object.assign(document.createElement("span"),{className:"spoken",textContent:n})),o.style.left=`${t}px`,o}var Kn=6,Id=2,Rd=4,Wd=10;function vi(e,{travel:t,choose:n,enlarge:o,state:r,layout:a,moved:s}){let i=Q("div","strip-slider");i.setAttribute("role","slider"),i.setAttribute("aria-label","Iteration shown, of the whole run"),i.setAttribute("aria-valuemin","0"),i.setAttribute("aria-valuenow","0"),o&&i.setAttribute("aria-description","Enter enlarges the curve.");let l=Q("span","strip-hair"),c=Q("output","strip-tip");c.setAttribute("aria-hidden","true"),l.hidden=c.hidden=!0,e.append(i,l,c);let u=null,d=null,p=null,m=null;function h(v){let b=r();if(!b?.canTravel)return;let y=Math.min(Math.max(0,v),b.frame.end);y!==(u??b.frame.iteration)&&([u,d]=[y,b.frame],t(y),s())}function g(v){let b=e.getBoundingClientRect();return{x:v.clientX-b.left,y:v.clientY-b.top}}function $(v){let[b,y]=[r(),a()];b&&y&&h(bi(b,y,v).iteration)}e.addEventListener("pointerdown",v=>{let[b,y]=[r(),a()],S=v.target.closest(".strip-end");v.button!==0||S||!b?.canTravel||!y||b.frame.end===0||(m=g(v),p={id:v.pointerId,x:m.x,other:wi(y,m)},i.focus({preventScroll:!0}),v.preventDefault(),e.setPointerCapture(v.pointerId),p.other===null&&$(m.x))}),e.addEventListener("pointermove",v=>{m=g(v),p&&(Math.abs(m.x-p.x)>=Rd&&(p.other=null),p.other===null&&$(m.x)),w()}),e.addEventListener("pointerup",()=>{p?.other!==null&&p?.other!==void 0&&n(p.other),p=null}),e.addEventListener("pointercancel",()=>p=null),e.addEventListener("pointerleave",()=>{m=null,w()}),i.addEventListener("keydown",v=>{let b=r();if(!b||v.ctrlKey||v.metaKey||v.altKey)return;v.key==="Enter"&&o?.();let y=Dd(v,u??b.frame.iteration,b);y!==null&&(v.preventDefault(),h(y))});function w(){let[v,b]=[r(),a()];if(l.hidden=c.hidden=!m||!v||!b,!m||!v||!b)return;let{at:y,words:S}=Pd(v,b,m);l.style.left=`${y}px`,c.textContent=S,c.style.left=`${Math.min(Math.max(y,c.offsetWidth/2),b.width-c.offsetWidth/2)}px`}return{shown:()=>u,update(){let v=r();if(!v)return;!p&&u!==null&&v.frame!==d&&(u=null);let b=u??v.frame.iteration;i.tabIndex=v.canTravel?0:-1,i.setAttribute("aria-disabled",String(!v.canTravel)),i.setAttribute("aria-valuemax",String(v.frame.end)),i.setAttribute("aria-valuenow",String(b)),i.setAttribute("aria-valuetext",hi(v,b)),m&&w()}}}function bi({curve:e,frame:t,samples:n,epochs:o,isKnown:r},a,s){let i=a.flags.find(({at:$})=>Math.abs($-s)<Kn),l=i?0:a.iteration(Id)-a.iteration(0),c=t.iteration===t.end?a.now:null,u=i?i.marks[0].iteration:a.iteration(s),{iteration:d,errors:p}=oi(e,u,l,{end:t.end,error:c});if(d===t.iteration&&!r)return{iteration:d,errors:[],test:NaN,flag:i};if(n===1)return{iteration:d,errors:p,test:NaN,flag:i};if(d===t.end)return{iteration:d,errors:c===null?[]:[c],test:c===null?NaN:t.testError,flag:i};if(!o||o.iterations.length===0)return{iteration:d,errors:[],test:NaN,flag:i};let m=ri(o.iterations,d),h=o.iterations[m];return{iteration:Math.abs(h-d)<=l?h:d,errors:[o.train[m]],test:o.test[m],flag:i,of:h}}function wi({own:e,others:t},{x:n,y:o}){return Gn(e,n,o)<Kn?null:t.find(({line:r})=>Gn(r,n,o)<Kn)?.other.id??null}function Pd(e,t,n){let o=wi(t,n),r=t.others.find(u=>u.other.id===o)?.other;if(r)return{at:n.x,words:`other run: ${Vt(r,e.writing)} · click to go on with it`};let a=bi(e,t,n.x),{number:s}=e.writing,i=[a.flag?ot(a.flag.marks):`iteration ${O(a.iteration)}`],l=a.of===void 0||a.of===a.iteration?"":`at ${O(a.of)}: `,c=a.errors.map(u=>s(u)).join(" to ");return c&&i.push(`${l}E ${c}`),Number.isFinite(a.test)&&i.push(`test ${s(a.test)}`),{at:t.x(a.iteration),words:i.join(" · ")}}function Dd({key:e,shiftKey:t},n,{frame:o,edits:r}){let a=Math.max(1,Math.round(o.end/Wd)),s=r.filter(({iteration:l})=>l<n).at(-1)?.iteration??0,i=r.find(({iteration:l})=>l>n)?.iteration??o.end;switch(e){case"ArrowRight":case"ArrowUp":return t?i:n+1;case"ArrowLeft":case"ArrowDown":return t?s:n-1;case"PageUp":return n+a;case"PageDown":return n-a;case"Home":return 0;case"End":return o.end}return null}var[zn,yi]=[12,5],Fd=14,qd=24,Bd=6,Ud=1.25,Gd=9;function Vn(e,t,{large:n=!1}={}){let o=Q("div","strip-axis"),r=Q("div","strip-iterations"),a=Q("div","strip-plot"),s=Q("canvas","strip-canvas"),i=Q("span","strip-scale"),l=Q("span","strip-handle");for(let $ of[o,r])$.setAttribute("aria-hidden","true");s.setAttribute("aria-hidden","true"),a.append(s,i,l),e.classList.add("strip"),e.append(o,a),n&&a.append(r);let c=null,u=null,d=Hd(),p=vi(a,{...t,state:()=>c,layout:()=>u,moved:()=>g()}),m=$i(a,t),h={width:0,height:0};new ResizeObserver(([{contentRect:$}])=>{h={width:$.width,height:$.height},g()}).observe(a);function g(){if(!c||!h.width)return;u=jd(c,d(c),h),fi(s,c,u,di(a,c.theme));let $=c.writing.notation.comma==="true",{scale:w,x:v,y:b}=u;ki(o,w.ticks,y=>ui(y,$),{top:b}),n&&ki(r,Hn(u.span,Gd),O,{left:v}),i.textContent=w.logarithmic?"logarithmic scale":"",l.style.left=`${v(p.shown()??c.frame.iteration)}px`,m.update(c,u),p.update()}return{update($){c=$,g()}}}function Hd(){let e=null,t=1/0;return({curve:n,frame:o})=>(n!==e&&([e,t]=[n,1/0]),o.end<n.length&&(t=Math.min(t,o.end)),t)}function jd(e,t,{width:n,height:o}){let{curve:r,frame:a,epochs:s,isKnown:i,others:l,edits:c,scale:u,samples:d}=e,p=l.map(({end:k})=>k),m=ci(a.end,p),h=n-2,g=k=>1+h*k/m,$=k=>(k-1)/h*m,w=ii();(d===1||!s?.iterations.length)&&nt(w,r.last);let v=d===1?a.error:a.trainError;if(i&&nt(w,[v]),d>1&&s)for(let k of[s.train,s.test])nt(w,k);d>1&&(w.high*=Ud);for(let{curve:k}of l)k&&nt(w,k.errors);let b=Math.round((o-zn-yi)/qd),y=li(w,u,Math.min(Math.max(2,b),Bd)),S=k=>zn+(o-zn-yi)*(1-y.place(k)),x=i&&Number.isFinite(v)?v:null;return{width:n,height:o,x:g,y:S,iteration:$,scale:y,until:t,span:m,now:x,own:Kd(e,t,x,g,S),test:zd(e,g,S),flags:ai(c,g,Fd),others:l.map(k=>({other:k,line:Vd(k,g,S,n)}))}}function Kd({curve:e,frame:t,samples:n,epochs:o},r,a,s,i){let l=[],c=(d,p)=>d<r&&l.push([s(d),Number.isFinite(p)?i(p):NaN]);n>1&&o?o.iterations.forEach((d,p)=>c(d,o.train[p])):e.last.forEach((d,p)=>c(we(e,p),d));let u=l.at(-1)?.[0]??-1;return t.iteration===t.end&&a!==null&&s(t.iteration)>u&&l.push([s(t.iteration),i(a)]),l}function zd({frame:e,epochs:t,isKnown:n},o,r){let a=[];return Number.isNaN(e.testError)||!t||(t.iterations.forEach((s,i)=>{let l=t.test[i];a.push([o(s),Number.isFinite(l)?r(l):NaN])}),n&&e.iteration===e.end&&a.push([o(e.iteration),r(e.testError)])),a}function Vd({curve:e,parted_at:t},n,o,r){let a=[];if(!e)return a;for(let s=0;s<e.iterations.length;s++){let[i,l]=[e.iterations[s],e.errors[s]];if(!(l===null||i<t)){if(n(i)>r)break;a.push([n(i),o(l)])}}return a}function ki(e,t,n,{top:o,left:r}){for(t.forEach((a,s)=>{let i=e.children[s]??e.appendChild(Q("span",""));i.textContent!==n(a)&&(i.textContent=n(a)),o&&(i.style.top=`${o(a)}px`),r&&(i.style.left=`${r(a)}px`)});e.children.length>t.length;)e.lastElementChild?.remove()}var Jd=new Set([1009,1008]),Xd=2;function Ei(e){let t=Yd(),n=1,o=new Map;return{send(r){let a=n++,s=JSON.stringify({...r,id:a}),i=new TextEncoder().encode(s).length;if(i>6e4){let l=`${6e4.toLocaleString("en")} bytes go into one message, and this has ${i.toLocaleString("en")}`;return Promise.resolve(xi(a,`At most ${l}. Take fewer samples or edits.`))}return new Promise(l=>{o.set(a,{text:s,faults:0,resolve:l}),e(s)})},greet(r){e(JSON.stringify({type:"hello",id:0,version:r,client:t,epochs:!0}));for(let{text:a}of o.values())e(a)},closed(r){if(Jd.has(r))for(let[a,s]of o){if(++s.faults<Xd)continue;o.delete(a),s.resolve(xi(a,"The server ended the connection over what was sent, so it is not sent again; try something smaller."))}},answered(r){r.id!==null&&(o.get(r.id)?.resolve(r),o.delete(r.id))}}}function xi(e,t){return{type:"refused",id:e,reason:"not_sent",field:null,message:t}}function Yd(){return Array.from(crypto.getRandomValues(new Uint8Array(12)),e=>e.toString(16).padStart(2,"0")).join("")}var Zd=new Set([4404]),Qd=4408,Si=1013;function Mi(e,t){let n=null,o=0,r=0,a=0,s=!1,i=!1,l=0,c=null;function u(){if(window.clearTimeout(a),s)return;r=0;let $=new WebSocket(e);n=$,$.binaryType="arraybuffer",$.onopen=()=>t.onOpen(),$.onmessage=({data:w})=>{(o||r||l)&&([o,r,l]=[0,0,0]),c===null&&t.onState("open",""),typeof w=="string"?t.onText(w):t.onBinary(w)},$.onclose=({code:w,reason:v})=>{t.onClose(w),p(w,v)}}function d(){n&&(n.onopen=n.onmessage=n.onclose=null,n.close(),n=null)}function p($,w){if(d(),Zd.has($))return t.onState("gone","");if($===Qd)return i=!0,t.onState("asleep","");if(o++,c!==null){t.onState("moving",""),a=window.setTimeout(u,c),c=null,l=20;return}let v=l>0?1e3:5e3,b=Math.min(250*1.5**(o-1),v);a=window.setTimeout(u,Math.random()*b),l>0?l--:o<3||$===Si?t.onState("lost",$===Si?w:""):m()}async function m(){let $=await t.diagnose();o>=3&&!s&&t.onState($,"")}function h(){n?.readyState===WebSocket.OPEN&&n.send(t.ping)}window.setInterval(()=>{n&&(r++,r===4?h():r>=8&&p(0,""))},1e3);function g(){if(!(s||i||document.visibilityState==="hidden")){if(!n)return u();r>=4||(r=4,h())}}return window.addEventListener("online",g),window.addEventListener("pageshow",g),document.addEventListener("visibilitychange",g),u(),{send($){return n?.readyState!==WebSocket.OPEN?!1:(n.send($),!0)},moving($){c=$},wake(){i=!1,u()},stop(){s=!0,window.clearTimeout(a),d()}}}var ef=new Set([503,429]),tf="The server could not be asked just now. Try again.",nf=5e3;function Ai(e,t,n){let o=rf(n),r=`${e}/api/sessions/${t}`,a=async(s,i)=>sf(await o(s,i));return{files:`${r}/export`,operations:()=>a(`${r}/operations`),prediction:s=>a(`${r}/predict?parameter=${encodeURIComponent(s)}`),recipe:()=>a(`${r}/recipe`),samples:()=>a(`${r}/samples`),batch:()=>a(`${r}/batch`),branches:()=>a(`${r}/branches`).then(({branches:s})=>s),choices:()=>a(`${e}/api/choices`),thumbnails:s=>a(`${e}/api/thumbnails/${s}`),suggestion:(s,i)=>a(`${r}/suggestion?${new URLSearchParams({...i,dataset:s})}`),derivation:(s,i,l)=>a(`${r}/derivation?quantity=${encodeURIComponent(s)}&${i}`,{signal:l}),equations:(s,i,l)=>a(`${r}/equations?${s.map(c=>`quantity=${encodeURIComponent(c)}`).join("&")}&${i}`,{signal:l}),fieldModule:async s=>af(await o(`${e}/${s}`)),field:({across:s,up:i,sample:l=0,neurons:c=[]},u)=>{let d=c.map(p=>`&neuron=${encodeURIComponent(p)}`).join("");return a(`${r}/field?${Oi(s,i)}&sample=${l}${d}`,{signal:u})},landscape:({across:s,up:i},l)=>a(`${r}/landscape?${Oi(s,i)}`,{signal:l}),gradientChecks:()=>a(`${r}/gradient-check`),check:(s,i)=>a(`${r}/check?${i}`,Ti({text:s})),quantities:()=>a(`${r}/quantities`).then(({quantities:s})=>s),tour:s=>a(`${e}/api/lesson?${s}`),stopCheck:(s,i)=>a(`${e}/api/lesson/${s}/check`,Ti({given:i})),stopAnswer:(s,i)=>a(`${e}/api/lesson/${s}/answer?${i}`),article:()=>a(`${e}/api/article`),links:()=>a(`${r}/links`,{method:"POST"}),table:async({from:s,to:i,stride:l},c,u)=>lf(await o(`${r}/export/run.csv?from=${s}&to=${i}&stride=${l}`,{signal:u}),c)}}async function _i(e){try{let t=AbortSignal.timeout(nf),n=await fetch(`${e}/healthz`,{cache:"no-store",signal:t});if(n.status>=500)return"lost";let{status:o}=await n.json().catch(()=>({}));return o==="ok"?"blocked":"portal"}catch{return"lost"}}function of(e,t,n){let o=Number(e??1),r=(o>0?o:1)*1.5**(t-1);return 1e3*Math.min(r,10)*(.5+n)}function rf(e){let t=0;function n(o,r){return e(++t),new Promise((a,s)=>{let i=(u,d)=>{clearTimeout(c),r?.removeEventListener("abort",l),e(--t),u(d)},l=()=>i(s,r?.reason),c=setTimeout(()=>i(a,void 0),o);r?.addEventListener("abort",l)})}return async function(r,a={}){for(let s=1;;s++){let i=await fetch(r,a);if(!ef.has(i.status)||s>5)return i;await i.body?.cancel(),a.signal?.throwIfAborted(),await n(of(i.headers.get("retry-after"),s,Math.random()),a.signal)}}}function Ti(e){return{method:"POST",headers:{"content-type":"application/json"},body:JSON.stringify(e)}}function Oi(e,t){let n=(o,r,a)=>`${o}=${encodeURIComponent(a.name)}&${o}_first=${a.first}&${o}_last=${a.last}&${r}=${a.count}`;return n("across","columns",e)+(t?`&${n("up","rows",t)}`:"")}async function af(e){if(e.ok)return e.arrayBuffer();throw await Jn(e)}async function sf(e){if(e.ok)return e.json();throw await Jn(e)}async function Jn(e){let{refused:t}=await e.json().catch(()=>({}));return new Error(t??tf)}async function lf(e,t){if(!e.ok||!e.body)throw await Jn(e);let n=[],o=0;for(let r=e.body.getReader();;){let{done:a,value:s}=await r.read();if(a)return new Blob(n,{type:"text/csv"});n.push(new Blob([s])),o+=s.reduce((i,l)=>i+(l===10?1:0),0),t(o)}}var{session:Qn="",root:ye="",watching:Ii}=document.body.dataset,Le=e=>({read:()=>an(e),write:t=>sn(e,t)}),at=e=>document.querySelector(e),ie=Dr(location.search),H=Wr(Le("backstep.panel"),{projector:ie.projector,writeProjector:e=>vo(Fr(location.search,e)),isFirstVisit:Ii===void 0&&!ie.embedded&&!ie.projector&&location.hash==="",hidden:ie.hidden}),rt=e=>Li(()=>H.panel.value===e&&!H.folded.value),eo=rt("numbers"),[Yn,Jt,Ri]=[he(!1),he(!1),he(!1)],Wi=he("automatic"),Pi=he(!1),Di=he(null),to=he(0),no=he(null),T=xr({watching:Ii!==void 0,locks:ie.locks}),F=Ai(ye,Qn,e=>T.waiting.value=e),Zn=new URL(`${ye}/ws/${Qn}`,location.href);Zn.protocol=Zn.protocol.replace("http","ws");var Ie=Mi(Zn.href,{onOpen:()=>{Xn.opened(),pf.reopened(),df.reopened(),document.hidden&&qi()},onText:e=>Xn.text(e),onBinary:e=>Xn.binary(e),onClose:e=>oo.closed(e),onState:(e,t)=>{T.reason.value=t,T.connection.value=e},ping:dr,diagnose:()=>_i(ye)}),oo=Ei(Ie.send),Xn=br(T,oo,Ie),D=tr(Xo(T,oo,F),T);Yo(T,F);var Xt=sr(T,D,F,H.showData);Qo(T,F.derivation);Lr(T);var Ne=Zo(T,D),[uf,Fi]=[rt("settings"),rt("data")],ro=kr(T,D,F,Li(()=>uf.value||Fi.value||Di.value!==null)),pf=wr(T,{send:Ie.send,edited:()=>Ne.place.value?.name??null,everything:()=>eo.value||Fi.value||(T.moment.value?.of??0)>0}),K=Ar(T,D,{fetchPath:()=>F.tour(ee(T.notation.value)),fetchRecipe:F.recipe,check:F.stopCheck,fetchAnswer:e=>F.stopAnswer(e,ee(T.notation.value)),openShare:()=>Jt.value=!0,pointOut:(e,t)=>ni(e==="E_total"?at("#error"):ti(Re,e),t),place:Le("backstep lesson"),progress:Le("backstep lesson answers"),address:{read:go,write:$o}}),df=Nr(T,{send:Ie.send,stop:()=>K.open.value?K.place.value+1:null});nr(T,ie.unknown);function qi(){Ie.send(fr(document.hidden))}document.addEventListener("visibilitychange",qi);Mo();pr(T,{notation:Le("backstep.notation"),scheme:Le("backstep.colours"),shortcuts:Le("backstep.shortcuts")});me(()=>{document.documentElement.dataset.theme=T.scheme.value});me(()=>{T.notation.value&&cf(K.rewrite)});var Re=at(".diagram"),Ci=Re.closest(".stage"),Bi=Qs(Re,{point:D.point,press:(e,t)=>{T.selected.value!==e&&H.open("explain"),Ne.press(t,Ci.getBoundingClientRect(),e)},edit:(e,t,n)=>Ne.open(t,Ci.getBoundingClientRect(),e,n),scrub:(e,t)=>{let n=Ne.drag(t);n&&Lo(e,n.value,n.change)}}),Ui={travel:e=>{D.scrubTo(e)},choose:D.choose},Gi=()=>Pi.value=!0,Hi=at("#strip"),ji=[Vn(Hi,{...Ui,enlarge:Gi})];me(()=>{let[e,t]=[T.network.value,T.frame.value];to.value,!(!e||!t)&&(Bi.update({network:e,frame:t,drafts:T.drafts.value,selected:T.selected.value,lit:no.value,theme:T.theme.value,writing:T.writing.value,factors:K.isQuiet.value?[]:T.factors.value,moment:T.drawn.value}),ei(Re,T.spokenOf.value))});me(Ki);function Ki(){let[e,t,n]=[T.curve.value,T.frame.value,T.network.value];if(!e||!t||!n)return;let{branches:o,edits:r}=T.history.value,a=T.connection.value==="open",s={curve:e,frame:t,epochs:T.epochs.value,samples:n.samples,isKnown:T.knows.value("E_total"),others:o.map(i=>({...i,curve:T.branchCurves.value.get(i.id)??null})),edits:r.map(i=>({...i,text:T.writing.value.numbersIn(i.text)})),scale:Wi.value,canTravel:a&&!T.watching,theme:T.theme.value,writing:T.writing.value};for(let i of ji)i.update(s)}new ResizeObserver(()=>to.value++).observe(Re);me(()=>{yo(H.panel.value),document.body.classList.toggle("folded",H.folded.value);let e=H.width.value;document.body.style.setProperty("--panel-width",e===null?"":`${e}px`)});me(()=>{document.documentElement.classList.toggle("projector",H.projector.value)});document.body.classList.toggle("embedded",ie.embedded);ko(ie.hidden);var ff=e=>e==="lesson"?K.open.value:!ie.hidden.has(e);me(()=>{K.open.value?H.open("lesson"):H.panel.peek()==="lesson"&&H.open("explain")});var Yt={...D,explain:e=>{D.explain(e),H.open("explain")}};function R(e,t,n={}){let o=f`<${t} store=${T} actions=${D} ...${n} />`;Ni(f`<${mo.Provider} value=${T.writing}>${o}<//>`,at(e))}var zi={open:D.open,onFault:e=>{T.notice.value=e}},Vi=F.article;R("#banner",qr,{root:ye,wake:()=>Ie.wake()});T.watching?R("#transport",ps,{fetchPath:F.tour}):R("#transport",ls);R("#progress",Ga);Ni(f`<${us} ...${{store:T,actions:D,enlarge:Gi}} />`,Hi.appendChild(document.createElement("div")));R("#predict-switch",ba);R("#question",wa);R("#history",Ua);var hf={store:T,actions:D,server:F,settings:ro,opened:Xt,show:R,resized:to,isOpen:rt},mf=Pr({...hf,planOf:Bi.plan,isHidden:ie.hidden.has("plane")});R("#error",qa,{actions:Yt,data:mf});R("#rule",es,{begin:ro.begin,edited:Di,lit:no,fetchArticle:()=>Xt.getChoices().then(({article:e})=>e)});var gf=e=>no.value=e,Ji=Io(ye);R("#inspector",ea,{fetchEquations:F.equations,typeset:Ji,light:gf,copy:bo});R("#settings",Ha,{begin:ro.begin,choosing:Xt.choosing});R("#open-menu",Sa,{opened:Xt,openFile:e=>rn(e,zi)});R("#view-menu",Aa,{workbench:H,shortcutsOpen:Ri});R("#live",pa);R("#shortcuts",_a,{open:Ri});R("#first-minute",xa,{workbench:H,follow:()=>{K.show()},toolbar:ut});R("#tabs",Ta,{workbench:H,available:ff});R("#panel-edge",ka,{workbench:H});R("#projected",Ma,{workbench:H});R("#matrices",sa,{open:eo,actions:Yt});R("#gradients",Gr,{fetchChecks:F.gradientChecks,actions:Yt});R("#check",ga,{check:e=>F.check(e,ee(T.notation.value)),fetchRight:F.quantities,recall:()=>an("backstep check","sessionStorage")??"",remember:e=>sn("backstep check",e,"sessionStorage")});R("#numbers",ca,{open:eo,actions:Yt});R("#preview",la,{place:Ne.place});R("#editor",ua,{place:Ne.place});R("#lesson",Fa,{lesson:K,fetchArticle:Vi,fetchDerivation:F.derivation,typeset:Ji,root:ye});R("#about",()=>{let e=()=>Yn.value=!1;return f`<${La} ...${{open:Yn.value,close:e,store:T,fetchArticle:Vi,run:K.attempt}} />`});R("#large-curve",Ka,{open:Pi,scale:Wi,mount:e=>{ji.push(Vn(e,Ui,{large:!0})),Ki()}});R("#share",()=>{let e=()=>Jt.value=!1,t=r=>{_o(Re.querySelector("svg"),r)},n=async(r,a,s)=>ct(await F.table(r,a,s),"backstep-run.csv"),o={fetchLinks:F.links,query:yn(location.search),files:F.files,save:t,fetchTable:n,store:T};return f`<${as} ...${{open:Jt.value,close:e,...o}} />`});function ao(e,t){let n=at(e);return n.addEventListener("click",t),n}ao("#about-button",()=>Yn.value=!0);var $f=ao("#share-button",()=>Jt.value=!0),Xi=ao("#lesson-button",()=>{if(!K.open.value)return void K.show();rt("lesson").value?K.close():H.open("lesson")});me(()=>Xi.setAttribute("aria-expanded",String(K.open.value)));Xi.hidden=$f.hidden=T.watching;Eo();Oo(D.free);if(!T.watching){let e={play:D.toggle,step:D.step,back:D.back,reset:D.reset},t={undo:D.undo,redo:D.redo,nextStop:K.next,previousStop:K.back};Ao({...e,...t},o=>lr(T.shortcuts.value,o)),So(zi),history.replaceState(null,"",`${ye}/s/${Qn}${location.search}${location.hash}`);let[n]=performance.getEntriesByType("navigation");K.follow(n?.type!=="reload"),addEventListener("hashchange",()=>K.follow())}
