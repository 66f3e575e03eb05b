/**
 * The one script of the customers' pages; the form works without it. It keeps the words on the phone until they have arrived, sends them again when the
 * network is back, and lets a double tap be one answer: the id in the form makes it one in any case.
 */
export const formScript = `(()=>{const f=document.querySelector("form");if(!f)return;const k="kept:"+location.pathname,s=document.getElementById("state"),b=f.querySelector("button");
const read=()=>{try{return JSON.parse(localStorage.getItem(k)||"null")}catch{return null}};
const keep=()=>{try{localStorage.setItem(k,JSON.stringify(Object.fromEntries(new FormData(f))))}catch{}};
const drop=()=>{try{localStorage.removeItem(k)}catch{}};
const say=t=>{s.textContent=t;s.hidden=!t};
const old=read();if(old&&!f.story.value){for(const[n,v]of Object.entries(old)){const e=f.elements[n];if(!e||n==="made"||n==="website")continue;if(e instanceof RadioNodeList||e.type==="radio"){for(const r of f.querySelectorAll('[name="'+n+'"]'))r.checked=r.value===v&&v!==""}else if(e.type==="checkbox")e.checked=!!v;else e.value=v}}
f.addEventListener("input",keep);
let busy=false;const send=async()=>{if(busy)return;busy=true;b.disabled=true;keep();say(f.dataset.sending);
try{const r=await fetch(location.pathname+location.search,{method:"POST",body:new URLSearchParams(new FormData(f)),redirect:"follow"});
if(r.redirected){drop();location.replace(r.url);return}
HTMLFormElement.prototype.submit.call(f)}
catch{say(f.dataset.kept);addEventListener("online",()=>send(),{once:true});setTimeout(()=>{if(navigator.onLine)send()},5000)}
finally{busy=false;b.disabled=false}};
f.addEventListener("submit",e=>{e.preventDefault();send()})})();`;
